import { sampleEvents } from '../../scripts/lib/sample-events';
import { type FunctionAnswer, type Local, startLocal } from '../local';

/**
 * What an answer of addOrder promises, with a courier that refuses a repeated order: a number, that waybill; no, none
 * and nothing will make one; open, the same request asked again or the timer finds out.
 */
let local: Local;
beforeAll(async () => {
  local = await startLocal({ emptyDatabase: true });
});
afterAll(() => local.remove());
beforeEach(() => local.rewind());

// biome-ignore lint/suspicious/noExplicitAny: the documented request, changed field by field
const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as any;
const YTO = {
  deliveryId: 'YTO',
  bizId: 'K571205519',
  service: { serviceType: 0, serviceName: '普通快递' },
  expectTime: undefined,
};
const SHEETS = 210;
const ADD = 'logistics.addOrder';
const GET = 'logistics.getOrder';
const OPEN = -700003;
const NOT_CONTINUED = -700005;
const ORPHANED = -700007;
const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** Longer than any lease. */
const LEASE_OVER = 40;

const order = (orderId: string, remark = '原来的') => ({
  ...documented,
  ...YTO,
  orderId,
  customRemark: remark,
});
const corrected = (orderId: string) => ({
  ...order(orderId, '改过的'),
  receiver: { ...documented.receiver, address: '改过的路 2 号' },
});
const add = (request: object): Promise<FunctionAnswer> =>
  local.call('addOrder', request, { openid: 'o-demo-clerk' });
const pass = (advanceSeconds: number) => local.json('/emulator/clock', 'PUT', { advanceSeconds });
const timer = () => local.call('reconcile', { Type: 'Timer' }, { openid: '', source: 'wx_trigger' });
const ledgerOf = async (orderId: string) =>
  (await local.state()).ledger.find((line: { orderId: string }) => line.orderId === orderId);
const asked = async (api = ADD) => (await local.calls()).filter((call) => call.api === api).length;

/** The remarks of the requests that waybills of this order were made from. */
async function madeOf(orderId: string): Promise<string[]> {
  const { waybills, made } = await local.state();
  const numbers = waybills.flatMap((one: { orderId: string; waybillId: string }) =>
    one.orderId === orderId ? [one.waybillId] : [],
  );
  return made
    .filter(({ waybillId }: { waybillId: string }) => numbers.includes(waybillId))
    .map(({ customRemark }: { customRemark: string }) => customRemark);
}

/** Exactly one waybill, known to the ledger, of one sheet. */
async function expectOne(orderId: string, remark = '原来的') {
  expect(await madeOf(orderId)).toEqual([remark]);
  const { waybills, accounts } = await local.state();
  const { waybillId } = waybills.find((one: { orderId: string }) => one.orderId === orderId);
  expect(await ledgerOf(orderId)).toMatchObject({ state: 'created', waybillId });
  const { quotaNum } = accounts.find(({ bizId }: { bizId: string }) => bizId === YTO.bizId);
  expect(quotaNum).toBe(SHEETS - 1);
}

/** Nothing and nobody makes a waybill of it: not the timer, not in time, not somebody who presses 核对. */
async function expectNeverMade(orderId: string, remark = '原来的') {
  await local.faults([]);
  for (const seconds of [LEASE_OVER, 11 * MINUTE, 30 * DAY]) {
    await pass(seconds);
    await timer();
    await local.call('reconcile', {});
    expect((await madeOf(orderId)).filter((one) => one === remark)).toEqual([]);
  }
}

/** The function is killed while its first addOrder is under way, which lands a minute after it was sent. */
async function dieWhileItIsUnderWay(orderId: string) {
  await local.faults([{ api: ADD, kind: 'latency', ms: MINUTE * 1000, times: 1 }]);
  await local.skipWaits(false);
  const killed = local.invoke('addOrder', order(orderId), { openid: 'o-demo-clerk' });
  while ((await local.json('/emulator/faults')).length) await new Promise((next) => setTimeout(next, 20));
  await local.json('/emulator/kill', 'POST', { function: 'addOrder' });
  expect((await killed).errCode).toBe(-504002);
  await local.skipWaits(true);
  await pass(LEASE_OVER);
}

describe('1. refused, and a ledger write is lost', () => {
  it.each([
    { kind: 'dropBefore' },
    { kind: 'dropAfter' },
    { kind: 'http502' },
    { kind: 'errcode', errcode: -501001 },
  ])('%j: the corrected order goes through, and the uncorrected one is never made', async (lost) => {
    await local.faults([
      { api: ADD, kind: 'errcode', errcode: 9300501, times: 1 },
      { api: 'database.modifyDocument', ...lost, times: 1 },
    ]);
    expect(await add(order('P1'))).toMatchObject({ errCode: 9300501 });
    expect(await ledgerOf('P1')).toMatchObject({ state: 'refused' });
    expect(await add(corrected('P1'))).toMatchObject({ errCode: 0 });
    await expectNeverMade('P1');
    expect(await madeOf('P1')).toEqual(['改过的']);
  });

  it('refused is told only where it is written down: a ledger that takes no write leaves the order open', async () => {
    await local.faults([
      { api: ADD, kind: 'errcode', errcode: 9300501, times: 1 },
      { api: 'database.modifyDocument', kind: 'dropBefore' },
    ]);
    expect(await add(order('P2'))).toMatchObject({ errCode: OPEN });
    await local.faults([]);
    await pass(LEASE_OVER);
    expect(await add(order('P2'))).toMatchObject({ errCode: 0 });
    await expectOne('P2');
  });

  it('given up after a refusal, it is never made', async () => {
    await local.faults([
      { api: ADD, kind: 'errcode', errcode: 9300501, times: 1 },
      { api: 'database.modifyDocument', kind: 'dropBefore', times: 1 },
    ]);
    expect(await add(order('P3'))).toMatchObject({ errCode: 9300501 });
    await expectNeverMade('P3');
  });

  it('a corrected order whose answer gets lost is looked for as it was corrected', async () => {
    await local.faults([{ api: ADD, kind: 'errcode', errcode: 9300501, times: 1 }]);
    await add(order('P4'));
    await local.faults([{ api: ADD, kind: 'http502' }]);
    expect(await add(corrected('P4'))).toMatchObject({ errCode: OPEN });
    await local.faults([]);
    await pass(LEASE_OVER);
    await timer();
    await expectOne('P4', '改过的');
  });
});

describe('2. the ledger takes its time', () => {
  /** Told open: found out later. Told that nothing was begun: nothing ever is. */
  async function expectTrue(orderId: string, { errCode }: FunctionAnswer) {
    if (errCode === NOT_CONTINUED) return expectNeverMade(orderId);
    expect([0, OPEN]).toContain(errCode);
    await local.faults([]);
    await pass(LEASE_OVER);
    expect(await add(order(orderId))).toMatchObject({ errCode: 0 });
    await expectOne(orderId);
  }

  it.each([
    ['five seconds', [{ api: 'database.insertDocument', kind: 'latency', ms: 5000 }]],
    [
      'its answer and the reads after it are lost',
      [
        { api: 'database.insertDocument', kind: 'dropAfter', times: 1 },
        { api: 'database.getDocument', kind: 'dropBefore' },
      ],
    ],
  ])('%s: an insert that may have landed is not told as "not continued"', async (_, faults) => {
    await local.faults(faults);
    const told = await add(order('P5'));
    expect(told.errCode).not.toBe(NOT_CONTINUED);
    await expectTrue('P5', told);
  });

  it.each([
    ['the insert never arrived', [{ api: 'database.insertDocument', kind: 'dropBefore' }]],
    ['the ledger is down', [{ api: 'database.*', kind: 'http502' }]],
    [
      'a slow ledger without reads',
      [
        { api: 'database.insertDocument', kind: 'latency', ms: 5000 },
        { api: 'database.getDocument', kind: 'dropBefore' },
      ],
    ],
  ])('%s: what is told holds', async (_, faults) => {
    await local.faults(faults);
    await expectTrue('P6', await add(order('P6')));
  });

  it('left open, nobody makes it a month later', async () => {
    await local.faults([{ api: 'database.insertDocument', kind: 'latency', ms: 5000 }]);
    const { errCode } = await add(order('P7'));
    await local.faults([]);
    if (errCode === 0) return expectOne('P7');
    await pass(30 * DAY);
    await timer();
    await local.call('reconcile', {});
    expect(await madeOf('P7')).toEqual([]);
  });

  it('a refused order is taken up again by a slow write: what is told holds', async () => {
    await local.faults([{ api: ADD, kind: 'errcode', errcode: 9300501, times: 1 }]);
    await add(order('P8'));
    await local.faults([{ api: 'database.modifyDocument', kind: 'latency', ms: 5000 }]);
    await expectTrue('P8', await add(order('P8')));
  });
});

describe('3. the first call is still under way', () => {
  it('45011 says nothing about it: it is found when it lands', async () => {
    await local.faults([{ api: ADD, kind: 'latency', ms: 20_000, times: 1 }]);
    expect(await add(order('Q1'))).toMatchObject({ errCode: OPEN });
    await local.faults([
      { api: ADD, kind: 'errcode', errcode: 45011, times: 1 },
      { api: GET, kind: 'unseen', ms: 20_000 },
    ]);
    expect(await add(order('Q1'))).toMatchObject({ errCode: OPEN });
    expect((await ledgerOf('Q1')).state).not.toBe('refused');
    await local.faults([]);
    await pass(LEASE_OVER);
    expect(await add(order('Q1'))).toMatchObject({ errCode: 0 });
    await expectOne('Q1');
  });

  it.each([45011, 45009, 48001, 40097, 61007, 9300501, 9300523, -604101, -601018])(
    '%d in recovery settles nothing, by the caller or by the timer',
    async (errcode) => {
      await dieWhileItIsUnderWay('Q2');
      await local.faults([{ api: ADD, kind: 'errcode', errcode }]);
      expect(await add(order('Q2'))).toMatchObject({ errCode: OPEN });
      expect((await ledgerOf('Q2')).state).not.toBe('refused');
      await pass(10);
      await timer();
      expect((await ledgerOf('Q2')).state).not.toBe('refused');
      await local.faults([]);
      await pass(LEASE_OVER);
      expect(await madeOf('Q2')).toEqual(['原来的']);
      expect(await add(order('Q2'))).toMatchObject({ errCode: 0 });
      await expectOne('Q2');
    },
  );
});

describe('4. getOrder lags behind', () => {
  it.each([
    { kind: 'errcode', errcode: 930563, times: 4 },
    { kind: 'unseen', ms: 9 * MINUTE * 1000 },
  ])('%j: the order is open, and then found', async (lag) => {
    await local.faults([
      { api: ADD, kind: 'dropAfter', times: 1 },
      { api: GET, ...lag },
    ]);
    const told = await add(order('R1'));
    expect([0, OPEN]).toContain(told.errCode);
    expect(JSON.stringify(told)).not.toContain('没有扣面单');
    await pass(5 * MINUTE);
    await timer();
    expect([0, OPEN]).toContain((await add(order('R1'))).errCode);
    await pass(5 * MINUTE);
    await timer();
    expect(await add(order('R1'))).toMatchObject({ errCode: 0 });
    await expectOne('R1');
  });

  it('an order that its courier lost is orphaned after ten minutes of looking, not before', async () => {
    const account = { deliveryId: 'ANE', bizId: 'ANE1' };
    await local.call('bindAccount', { type: 'bind', ...account, password: '123456789' });
    const service = { serviceType: 95, serviceName: 'MINI小包' };
    const lost = { ...order('R2', 'ORPHAN'), ...account, service };
    expect(await add(lost)).toMatchObject({ errCode: OPEN });
    expect(await add(lost)).toMatchObject({ errCode: OPEN });
    await pass(11 * MINUTE);
    await timer();
    await pass(11 * MINUTE);
    await timer();
    const told = await add(lost);
    expect(told).toMatchObject({ errCode: ORPHANED });
    expect(JSON.stringify(told)).not.toContain('没有扣面单');
  });

  it('orphaned though it exists: the timer of the next hours adopts it', async () => {
    await local.faults([
      { api: ADD, kind: 'dropAfter', times: 1 },
      { api: GET, kind: 'unseen', ms: 120 * MINUTE * 1000 },
    ]);
    await add(order('R3'));
    for (let run = 0; run < 4; run++) {
      await pass(11 * MINUTE);
      await timer();
    }
    expect(await ledgerOf('R3')).toMatchObject({ state: 'orphaned' });
    await local.faults([]);
    for (let run = 0; run < 4; run++) {
      await pass(60 * MINUTE);
      await timer();
    }
    await expectOne('R3');
  });
});

describe('5. an outage of the courier, and everybody goes home', () => {
  const outage = async (orderId: string) => {
    await local.faults([{ api: ADD, kind: 'errcode', errcode: 9300502 }]);
    expect(await add(order(orderId))).toMatchObject({ errCode: OPEN });
    await local.faults([]);
  };

  it('thirty days later the timer makes nothing: a person decides', async () => {
    await outage('S1');
    await pass(30 * DAY);
    await timer();
    await local.call('reconcile', {});
    expect(await madeOf('S1')).toEqual([]);
    expect(await ledgerOf('S1')).toMatchObject({ state: 'unknown' });
  });

  it('two hours later the same request is only looked for', async () => {
    await outage('S2');
    await pass(120 * MINUTE);
    expect(await add(order('S2'))).toMatchObject({ errCode: OPEN });
    await timer();
    expect(await madeOf('S2')).toEqual([]);
  });

  it('while it is young the timer makes it', async () => {
    await outage('S3');
    await pass(10 * MINUTE);
    await timer();
    await expectOne('S3');
  });
});

describe('6. what never reached the order', () => {
  it.each([
    61007, 930566, 930568, 930567, 48001, 48004, 50002, 50004, 50007, 45009, 45011, -601018, -602018, -604101,
  ])('%d is told at once in its own words, and the order can be sent again', async (errcode) => {
    await local.faults([{ api: ADD, kind: 'errcode', errcode }]);
    expect(await add(order('T1'))).toMatchObject({ errCode: errcode });
    expect(await asked()).toBe(1);
    expect(await ledgerOf('T1')).toMatchObject({ state: 'refused' });
    await local.faults([]);
    expect(await add(order('T1'))).toMatchObject({ errCode: 0 });
    await expectOne('T1');
  });

  it('given up, it is never made', async () => {
    await local.faults([{ api: ADD, kind: 'errcode', errcode: 61007 }]);
    expect(await add(order('T2'))).toMatchObject({ errCode: 61007 });
    await expectNeverMade('T2');
  });
});
