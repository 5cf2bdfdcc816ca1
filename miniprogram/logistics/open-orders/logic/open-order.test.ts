import type { ListedWaybill } from '../../../../cloudfunctions/shared/waybill/listed';
import type { OpenOrder } from '../../../../cloudfunctions/shared/waybill/open-order';
import { choicesOf, decided, made, openOrderText, QUESTIONS, standingAfterFailure } from './open-order';

const AT = new Date(2026, 10, 22, 15, 4).getTime();
const YOUNG: OpenOrder = { care: 'repeated' };
const OLD: OpenOrder = { care: 'lookedFor', closesAfter: AT };
const GIVEN_UP: OpenOrder = { care: 'givenUp', closesAfter: AT };
const failure = (errCode: number, retryable = false) => ({
  errCode,
  errMsg: '',
  error: { title: '面单余额不足', action: '请充值。', retryable },
});
const order = (change: Partial<ListedWaybill>) =>
  ({ stage: 'unconfirmed', state: 'unknown', waybillId: '', ...change }) as ListedWaybill;
const answer = { errCode: 0 as const, errMsg: '', orderId: 'A1' };

test('a young order is asked for or given up, an old one placed again or given up', () => {
  expect(choicesOf(YOUNG)).toEqual(['resume', 'giveUp']);
  expect(choicesOf(undefined)).toEqual(['resume', 'giveUp']);
  expect(choicesOf(OLD)).toEqual(['again', 'giveUp']);
  expect(choicesOf(GIVEN_UP)).toEqual(['resume', 'again']);
});

test('nothing that is said of an open order claims that no waybill was made', () => {
  for (const open of [YOUNG, OLD, GIVEN_UP, undefined]) {
    const { text, advice } = openOrderText(open);
    const said = (text + advice).replace('最早 15:04 确认没有建成', '');
    expect(said).not.toMatch(/没有建成|没建|没有扣|不扣/);
    expect(said).toMatch(/可能已经建好|查到它已经建好/);
  }
  expect(openOrderText(GIVEN_UP).text).toBe('已停止重试，最早 15:04 确认没有建成');
});

test('the question before it costs says so, and the one before giving up says what may still come', () => {
  expect(QUESTIONS.again.content).toMatch(/一张面单.*不会建出两单/);
  expect(QUESTIONS.giveUp.content).toMatch(/十多分钟.*取消运单/);
});

describe('a decision', () => {
  test('to give up leaves it open until it is certain', () => {
    expect(decided({ ...answer, state: 'unknown', closesAfter: AT }, 'giveUp')).toMatchObject({
      tone: 'waiting',
      text: '已停止重试，最早 15:04 确认没有建成',
      open: true,
      choices: ['resume', 'again'],
    });
  });

  test('to give up tells of a waybill that is there and how to be rid of it', () => {
    const standing = decided({ ...answer, state: 'created', waybillId: 'SF1585267110913' }, 'giveUp');
    expect(standing).toMatchObject({ text: '已建好，运单号 SF15 8526 7110 913', open: false, choices: [] });
    expect(standing.advice).toContain('取消');
  });

  test('to give up says where there is none that a new order number is the way', () => {
    expect(decided({ ...answer, state: 'orphaned' }, 'giveUp')).toMatchObject({
      text: '没有建成',
      open: false,
    });
    expect(decided({ ...answer, state: 'cancelled' }, 'giveUp')).toMatchObject({ text: '这单已经取消' });
  });

  test('to place it again brings the number, and nobody is told to cancel it', () => {
    expect(decided({ ...answer, state: 'created', waybillId: 'SF1' }, 'again')).toEqual(made('SF1'));
    expect(made('SF1').advice).toBe('');
  });
});

describe('without a result', () => {
  test('the row stays open in the words of what happens next', () => {
    expect(standingAfterFailure(failure(-700003, true), order({ open: YOUNG }))).toMatchObject({
      tone: 'waiting',
      text: '快递还没有答复',
      advice: openOrderText(YOUNG).advice,
      open: true,
      choices: ['resume', 'giveUp'],
      failure: null,
    });
  });

  test.each([-700005, -700010, -700002])('%d says nothing of the order, which stays open', (code) => {
    for (const known of [order({ open: OLD }), undefined])
      expect(standingAfterFailure(failure(code), known)).toMatchObject({
        open: true,
        text: '面单余额不足',
        failure: { code: `错误码 ${code}` },
      });
  });

  test('a lost connection leaves it open', () => {
    expect(standingAfterFailure({ ...failure(-1, true), mayHaveRun: true }).open).toBe(true);
    expect(standingAfterFailure({ ...failure(-501000), mayHaveRun: false }).open).toBe(true);
  });

  test('the ledger tells what somebody else found out meanwhile', () => {
    const told = (change: Partial<ListedWaybill>) => standingAfterFailure(failure(-700010), order(change));
    expect(told({ stage: 'waiting', state: 'created', waybillId: 'SF1' })).toEqual(made('SF1'));
    expect(told({ stage: 'failed', state: 'orphaned' }).text).toBe('没有建成');
    const reason = { errCode: 9300501, title: '快递公司拒绝了这一单', action: '请修改。' };
    expect(told({ stage: 'failed', state: 'refused', reason })).toMatchObject({
      text: reason.title,
      open: false,
    });
  });

  test('a refusal settles it in its own words, also where the ledger cannot be asked', () => {
    for (const code of [9300523, -700004, -700007])
      expect(standingAfterFailure(failure(code))).toMatchObject({
        tone: 'failed',
        open: false,
        text: '面单余额不足',
      });
  });
});
