import type { AddOrderRequest } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { addOrder } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { nobody } from '../../address/logic/found';
import { emptyForm } from '../logic/form';
import { noQueue, queueOf } from '../logic/queue';
import { dropForm, loadDraft, saveForm } from './draft';
import { type News, Sending } from './sending';

interface Call {
  name: string;
  data: { orderId: string; decision?: string };
}
type Answer = object | (() => Promise<object>);

const DRAFT = 'wx-logistics.draft';
const kept = new Map<string, unknown>();
const call = jest.fn();
let full = false;
let network = 'wifi';
const globals = globalThis as unknown as { wx: unknown; __CLOUD_ENV__: string };
globals.wx = {
  cloud: { init: jest.fn(), callFunction: call },
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, data: unknown) => {
    if (full) throw new Error('exceed max size');
    kept.set(key, data);
  },
  removeStorageSync: (key: string) => kept.delete(key),
  getNetworkType: ({ success }: { success(told: object): void }) => success({ networkType: network }),
  showToast: jest.fn(),
};
globals.__CLOUD_ENV__ = '';

const request = (orderId: string) => ({ orderId, cargo: { weight: 1.5 } }) as AddOrderRequest;
const made = (waybillId: string) => ({ result: { errCode: 0, waybillId } });
const failed = (errCode: number) => ({
  result: { errCode, errMsg: 'fail', error: { title: '', action: '', retryable: false } },
});
const order = (open: object) => ({ result: { errCode: 0, stage: 'unconfirmed', open } });

/** Answers addOrder and decideOrder one after the other; the last for ever. */
function answers(...list: Answer[]) {
  call.mockReset().mockImplementation(({ name }: Call) => {
    if (name === 'ledgerOrder') return Promise.resolve(order({ care: 'lookedFor', closesAfter: 5 }));
    const answer = list.length > 1 ? list.shift() : list[0];
    return typeof answer === 'function' ? answer() : Promise.resolve(answer);
  });
}
const sent = () =>
  call.mock.calls
    .map(([{ name, data }]: [Call]) => ({ name, data }))
    .filter(({ name }) => name !== 'ledgerOrder');

function page() {
  const news: News[] = [];
  const sending = new Sending((one) => news.push(one));
  const last = () => news.filter(({ kind }) => kind !== 'busy').pop();
  return { sending, news, last };
}

/** An answer that comes when the test says so. */
function late() {
  let land: (answer: object) => void = () => {};
  const answer = () => new Promise<object>((resolve) => (land = resolve));
  return { answer, land: (value: object) => land(value) };
}
const rest = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

beforeEach(() => {
  jest.useFakeTimers();
  kept.clear();
  full = false;
  network = 'wifi';
});
afterEach(() => jest.useRealTimers());

describe('a request', () => {
  it('is written down, exactly as it is, before it leaves the phone', async () => {
    let before: unknown;
    answers(async () => {
      before = loadDraft()?.sent;
      return made('SF1');
    });
    const { sending, last } = page();
    await sending.send(emptyForm(), request('A'));
    expect(before).toEqual(request('A'));
    expect(sent()).toEqual([{ name: addOrder.name, data: request('A') }]);
    expect(last()).toMatchObject({ kind: 'created', waybillId: 'SF1' });
    expect(loadDraft()).toBeUndefined();
  });

  it('for one of several receivers leaves the next one to be filled in, also where the page is gone', async () => {
    const several = ['林一', '陈二'].map((name) => ({ ...nobody(), name, phone: '13800138000' }));
    const queue = queueOf(several, noQueue());
    const form = { ...emptyForm(), queue, receiver: several[0] ?? nobody() };
    const first = late();
    answers(first.answer);
    const { sending } = page();
    const done = sending.send(form, request('A'));
    await rest();
    sending.leave();
    first.land(made('SF1'));
    await done;
    const next = loadDraft();
    expect(next).toMatchObject({ form: { receiver: { name: '陈二' }, queue: { at: 1 } } });
    expect(next?.form.queue.people[0]).toMatchObject({ state: 'made', waybillId: 'SF1' });
    expect(next?.sent).toBeUndefined();
  });

  it('whose number is over leaves the same receiver of several, under another number', async () => {
    const several = ['林一', '陈二'].map((name) => ({ ...nobody(), name, phone: '13800138000' }));
    const form = { ...emptyForm(), queue: queueOf(several, noQueue()), receiver: several[0] ?? nobody() };
    answers(failed(-700003), { result: { errCode: 0, state: 'orphaned' } });
    const { sending, last } = page();
    await sending.send(form, request('A'));
    await sending.decide('giveUp');
    expect(last()?.kind).toBe('newId');
    const { form: left, sent: open } = loadDraft() ?? {};
    expect([left?.receiver.name, open]).toEqual(['林一', undefined]);
    expect(left?.order.orderId).toMatch(/^WX/);
    expect(left?.queue.people[0]?.state).toBe('waiting');
  });

  it('that cannot be written down is not sent', async () => {
    answers(made('SF1'));
    full = true;
    const { sending, last } = page();
    await sending.send(emptyForm(), request('A'));
    expect(sent()).toEqual([]);
    expect(last()).toMatchObject({
      kind: 'refused',
      failure: { error: { title: expect.stringContaining('没有发出') } },
    });
  });

  it('is not sent without a network, and not written down either', async () => {
    answers(made('SF1'));
    network = 'none';
    const { sending, last } = page();
    await sending.send(emptyForm(), request('A'));
    expect([sent(), loadDraft(), last()?.kind]).toEqual([[], undefined, 'refused']);
  });

  it('is sent once, however often the button is tapped', async () => {
    const first = late();
    answers(first.answer, made('SF2'));
    const { sending } = page();
    const taps = [1, 2, 3].map(() => sending.send(emptyForm(), request('A')));
    await rest();
    const more = [sending.send(emptyForm(), request('A')), sending.ask(), sending.decide('giveUp')];
    await rest();
    first.land(made('SF1'));
    await Promise.all([...taps, ...more]);
    expect(sent()).toHaveLength(1);
  });
});

describe('an open outcome', () => {
  it.each([
    ['-700003', () => Promise.resolve(failed(-700003))],
    ['a lost connection', () => Promise.reject({ errMsg: 'request:fail' })],
    ['a function that timed out', () => Promise.reject({ errCode: -504003, errMsg: 'timed out' })],
  ])('after %s keeps the draft and asks again with the very same request', async (_, answer) => {
    answers(answer, made('SF1'));
    const { sending, last } = page();
    await sending.send(emptyForm(), request('A'));
    expect(last()?.kind).toBe('unsure');
    expect(loadDraft()?.sent).toEqual(request('A'));
    await sending.ask();
    expect(sent().map(({ data }) => data)).toEqual([request('A'), request('A')]);
    expect(last()).toMatchObject({ kind: 'created', waybillId: 'SF1' });
  });

  it('is asked for once by itself, and not after the page was left', async () => {
    answers(failed(-700003));
    const stays = page();
    await stays.sending.send(emptyForm(), request('A'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent()).toHaveLength(2);
    const goes = page();
    goes.sending.resume(emptyForm(), request('A'));
    goes.sending.leave();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent()).toHaveLength(2);
  });

  it('is told with what there is to decide, once it was asked for again', async () => {
    answers(failed(-700003));
    const { sending, last } = page();
    sending.resume(emptyForm(), request('A'));
    await sending.ask();
    expect(last()).toMatchObject({ kind: 'unsure', open: { care: 'lookedFor' } });
  });

  it('is not taken back by what was asked beside a call that settled it', async () => {
    answers(failed(-700003), made('SF1'));
    const { sending, last } = page();
    const slow = late();
    sending.resume(emptyForm(), request('A'));
    call.mockImplementationOnce(() => Promise.resolve(failed(-700003))).mockImplementationOnce(slow.answer);
    const asking = sending.ask();
    await rest();
    call.mockImplementation(() => Promise.resolve(made('SF1')));
    await sending.ask();
    slow.land(order({ care: 'repeated' }));
    await asking;
    expect(last()?.kind).toBe('created');
  });
});

describe('an order that came to nothing', () => {
  it.each([-700007, -700004, -700008])(
    'after %d is sent under a new number, with what was filled in',
    async (code) => {
      answers(failed(code), made('SF1'));
      const { sending, last } = page();
      const form = emptyForm();
      form.receiver.name = '王小蒙';
      await sending.send(form, request('A'));
      expect(last()?.kind).toBe('newId');
      expect(loadDraft()).toEqual({ form });
      await sending.send(form, request('B'));
      expect(sent().map(({ data }) => data.orderId)).toEqual(['A', 'B']);
    },
  );

  it('by a refusal may be sent again under the same number', async () => {
    answers(failed(9300501), made('SF1'));
    const { sending, last } = page();
    await sending.send(emptyForm(), request('A'));
    expect([last()?.kind, loadDraft()?.sent]).toEqual(['refused', undefined]);
    await sending.send(emptyForm(), request('A'));
    expect(last()?.kind).toBe('created');
  });
});

describe("another order's draft", () => {
  /** A hangs, its page is left, a new page finds A out and leaves B open; then A's first call answers. */
  async function overtaken(answer: object) {
    const first = late();
    answers(first.answer, made('SF1'), failed(-700003));
    const left = page();
    const hanging = left.sending.send(emptyForm(), request('A'));
    await rest();
    left.sending.leave();
    const { sending } = page();
    sending.resume(emptyForm(), request('A'));
    await sending.ask();
    await sending.send(emptyForm(), request('B'));
    first.land(answer);
    await hanging;
    return loadDraft()?.sent;
  }

  it.each([
    ['a waybill', made('SF1')],
    ['a refusal', failed(9300501)],
    ['an order number that is over', failed(-700007)],
    ['no answer', failed(-700003)],
  ])('is never dropped or overwritten by a page that was left and gets %s', async (_, answer) => {
    expect(await overtaken(answer)).toEqual(request('B'));
  });

  it('is neither dropped nor overwritten by what somebody fills in meanwhile', async () => {
    answers(failed(-700003));
    await page().sending.send(emptyForm(), request('A'));
    dropForm();
    expect(saveForm(emptyForm())).toBe(false);
    expect(loadDraft()?.sent).toEqual(request('A'));
    kept.clear();
    expect(saveForm(emptyForm())).toBe(true);
    dropForm();
    expect(loadDraft()).toBeUndefined();
  });

  it('is not overwritten by a new order: that one is not sent', async () => {
    answers(failed(-700003));
    await page().sending.send(emptyForm(), request('A'));
    const { sending, last } = page();
    await sending.send(emptyForm(), request('B'));
    expect(sent().map(({ data }) => data.orderId)).toEqual(['A']);
    expect(loadDraft()?.sent).toEqual(request('A'));
    expect(last()?.kind).toBe('refused');
  });
});

describe('what a person decides', () => {
  async function open(...then: Answer[]) {
    answers(failed(-700003), ...then);
    const one = page();
    await one.sending.send(emptyForm(), request('A'));
    return one;
  }
  const decided = (state: string, more: object = {}) => ({ result: { errCode: 0, state, ...more } });

  it('is called once with the order number, and brings the waybill', async () => {
    const { sending, last } = await open(decided('created', { waybillId: 'SF1' }));
    await Promise.all([sending.decide('again'), sending.decide('again'), sending.decide('giveUp')]);
    expect(sent().slice(1)).toEqual([{ name: 'decideOrder', data: { orderId: 'A', decision: 'again' } }]);
    expect(last()).toMatchObject({ kind: 'created', waybillId: 'SF1', unwanted: false });
    expect(loadDraft()).toBeUndefined();
  });

  it('to give up frees the page for the next order and says when it closes', async () => {
    const { sending, last } = await open(decided('unknown', { closesAfter: 7 }), made('SF2'));
    await sending.decide('giveUp');
    expect(last()).toMatchObject({ kind: 'givenUp', closesAfter: 7 });
    expect(kept.has(DRAFT)).toBe(false);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent()).toHaveLength(2);
    await sending.send(emptyForm(), request('B'));
    expect(last()).toMatchObject({ kind: 'created', request: request('B') });
  });

  it('to give up tells of a waybill that nobody wants', async () => {
    const { sending, last } = await open(decided('created', { waybillId: 'SF1' }));
    await sending.decide('giveUp');
    expect(last()).toMatchObject({ kind: 'created', unwanted: true });
  });

  it('to give up what was looked for long enough leads to a new number', async () => {
    const { sending, last } = await open(decided('orphaned'));
    await sending.decide('giveUp');
    expect(last()).toMatchObject({ kind: 'newId', failure: { errCode: -700007 } });
  });

  it.each([failed(-700003), failed(-700010), failed(-700005)])(
    'without an answer leaves the order open and the draft kept: %j',
    async (answer) => {
      const { sending, last } = await open(answer);
      await sending.decide('giveUp');
      expect(last()?.kind).toBe('unsure');
      expect(loadDraft()?.sent).toEqual(request('A'));
    },
  );

  it('to give up what the ledger does not know leads back to the form, with the same number', async () => {
    const { sending, last } = await open(failed(-700009));
    await sending.decide('giveUp');
    expect(last()?.kind).toBe('refused');
    expect(loadDraft()).toEqual({ form: emptyForm() });
  });
});

describe('先建下一单', () => {
  const opened = async (ledger: object) => {
    answers(failed(-700003));
    const { sending, last } = page();
    await sending.send(emptyForm(), request('A'));
    const others = call.getMockImplementation() as (one: Call) => Promise<object>;
    call.mockImplementation((one: Call) =>
      one.name === 'ledgerOrder' ? Promise.resolve(ledger) : others(one),
    );
    return { sending, last };
  };

  it('frees the phone where the ledger has the open order, which is asked for no more', async () => {
    const { sending } = await opened(order({ care: 'repeated' }));
    expect(await sending.putAside()).toEqual(request('A'));
    expect(loadDraft()).toBeUndefined();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent()).toHaveLength(1);
    answers(made('SF2'));
    await sending.send(emptyForm(), request('B'));
    expect(sent()).toEqual([{ name: 'addOrder', data: request('B') }]);
  });

  it('keeps an order that the ledger does not know: nobody else would', async () => {
    const { sending, last } = await opened(failed(-700009));
    expect(await sending.putAside()).toBeUndefined();
    expect(loadDraft()).toMatchObject({ sent: { orderId: 'A' } });
    expect(last()).toMatchObject({ kind: 'unsure', failure: { errCode: -700009 } });
  });

  it('tells of the waybill where there is one by now', async () => {
    const { sending, last } = await opened({ result: { errCode: 0, state: 'created', waybillId: 'SF1' } });
    expect(await sending.putAside()).toBeUndefined();
    expect(last()).toMatchObject({ kind: 'created', waybillId: 'SF1' });
  });
});
