import { sampleEvents } from '../../scripts/lib/sample-events';
import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal({ emptyDatabase: true });
});
afterAll(() => local.remove());
beforeEach(() => local.reset());

// biome-ignore lint/suspicious/noExplicitAny: the documented request, changed field by field
const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as any;
const SF = {
  deliveryId: 'SF',
  bizId: '5710926648',
  service: { serviceType: 0, serviceName: '标准快递(自动选择)' },
};
const YTO = {
  deliveryId: 'YTO',
  bizId: 'K571205519',
  service: { serviceType: 0, serviceName: '普通快递' },
  expectTime: undefined,
};
const order = (orderId: string, change: object = {}) => ({ ...documented, ...SF, orderId, ...change });

const add = (request: object) => local.call('addOrder', request, { openid: 'o-demo-clerk' });
const waybillsOf = async (orderId: string) =>
  (await local.state()).waybills.filter((waybill: { orderId: string }) => waybill.orderId === orderId);
const ledgerOf = async (orderId: string) =>
  (await local.state()).ledger.find((record: { orderId: string }) => record.orderId === orderId);
const asked = async (api = 'logistics.addOrder') =>
  (await local.calls()).filter((call) => call.api === api).length;

describe('addOrder', () => {
  it('creates one waybill, writes it down, and answers the same again without asking WeChat', async () => {
    const first = await add(order('A1'));
    expect(first).toMatchObject({ errCode: 0, errMsg: 'openapi.logistics.addOrder:ok', orderId: 'A1' });
    expect(await add(order('A1'))).toEqual(first);
    expect(await asked()).toBe(1);
    expect(await waybillsOf('A1')).toEqual([expect.objectContaining({ waybillId: first.waybillId })]);
    expect(await ledgerOf('A1')).toMatchObject({ state: 'created', waybillId: first.waybillId });
  });

  it('refuses another request under the same orderId', async () => {
    await add(order('A2'));
    expect(await add(order('A2', { customRemark: '另一单' }))).toMatchObject({ errCode: -700004 });
    expect(await waybillsOf('A2')).toHaveLength(1);
  });

  it("tells the courier's refusal, and a corrected request goes through under the same orderId", async () => {
    const receiver = { ...documented.receiver, address: '不可达的地址' };
    const refused = await add(order('A3', { receiver }));
    expect(refused).toMatchObject({ errCode: 9300501, error: { courier: { code: 20005 } } });
    expect(await ledgerOf('A3')).toMatchObject({ state: 'refused' });
    expect(await add(order('A3'))).toMatchObject({ errCode: 0 });
  });

  it.each([
    ['SF', SF],
    ['YTO', YTO],
  ])('finds the waybill behind a lost answer (%s)', async (courier, account) => {
    for (const kind of ['dropAfter', 'emptyReply', 'brokenJson']) {
      const orderId = `A4-${courier}-${kind}`;
      await local.faults([{ api: 'logistics.addOrder', kind, times: 1 }]);
      const answer = await add(order(orderId, account));
      expect({ kind, errCode: answer.errCode }).toEqual({ kind, errCode: 0 });
      expect(await waybillsOf(orderId)).toEqual([expect.objectContaining({ waybillId: answer.waybillId })]);
    }
  });

  it('called ten times at once makes one waybill and tells everybody its number', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => add(order('A5'))));
    const numbers = new Set(answers.map(({ waybillId }) => waybillId));
    expect([...numbers]).toEqual([(await waybillsOf('A5'))[0].waybillId]);
  });

  it('says that the outcome is not known while WeChat is down, and finds it afterwards', async () => {
    await local.faults([{ api: 'logistics.addOrder', kind: 'http502' }]);
    const unknown = await add(order('A6'));
    expect(unknown).toMatchObject({ errCode: -700003, error: { retryable: true } });
    expect(unknown.error?.action).toContain('不要重新下单');
    expect(await ledgerOf('A6')).toMatchObject({ state: 'unknown' });
    expect(await add(order('A6', { customRemark: '另一单' }))).toMatchObject({ errCode: -700004 });
    await local.faults([]);
    expect(await add(order('A6'))).toMatchObject({ errCode: 0 });
    expect(await waybillsOf('A6')).toHaveLength(1);
  }, 60_000);

  it('takes over from an attempt that died, once its lease has run out', async () => {
    await local.faults([{ api: 'logistics.addOrder', kind: 'http502' }]);
    await add(order('A7'));
    await local.faults([]);
    const { waybills } = await local.json('/emulator/database');
    const dead = { ...waybills[0], state: 'creating', leaseUntil: Date.now() + 1500 };
    await local.json('/emulator/database', 'PUT', { waybills: [dead] });
    expect(await add(order('A7'))).toMatchObject({ errCode: 0 });
    expect(await waybillsOf('A7')).toHaveLength(1);
  }, 60_000);

  it('tells plainly of an order that the courier lost', async () => {
    await local.call('bindAccount', {
      type: 'bind',
      bizId: 'ANE1',
      deliveryId: 'ANE',
      password: '123456789',
    });
    const service = { serviceType: 95, serviceName: 'MINI小包' };
    const lost = order('A8', {
      deliveryId: 'ANE',
      bizId: 'ANE1',
      service,
      customRemark: 'ORPHAN',
      expectTime: undefined,
    });
    let answer = await add(lost);
    expect(answer).toMatchObject({ errCode: -700003 });
    await local.json('/emulator/clock', 'PUT', { advanceSeconds: 660 });
    for (let tries = 0; answer.errCode === -700003 && tries < 2; tries++) answer = await add(lost);
    expect(answer).toMatchObject({ errCode: -700007, errMsg: 'addOrder:fail orphaned' });
    expect(answer.error?.action).toContain('换一个订单号');
    expect(await add(lost)).toMatchObject({ errCode: -700007 });
    expect(await waybillsOf('A8')).toEqual([]);
  }, 90_000);

  it('does not reuse a cancelled orderId', async () => {
    const { waybillId } = await add(order('A9'));
    const cancelled = await local.call('cancelOrder', { orderId: 'A9', deliveryId: 'SF', waybillId });
    expect(cancelled).toMatchObject({ errCode: 0, errMsg: 'openapi.logistics.cancelOrder:ok' });
    expect(await add(order('A9'))).toMatchObject({ errCode: -700008, errMsg: 'addOrder:fail cancelled' });
  });

  it('does not adopt an order that somebody else made under this orderId', async () => {
    await add(order('A10', YTO));
    await local.json('/emulator/database', 'PUT', { waybills: [] });
    expect(await add(order('A10', { ...YTO, customRemark: '另一单' }))).toMatchObject({ errCode: -700004 });
    expect(await waybillsOf('A10')).toHaveLength(1);
  });

  it('creates nothing where the ledger is missing, and says what to click', async () => {
    await local.json('/emulator/database', 'PUT', { waybills: null });
    const answer = await add(order('A11'));
    expect(answer.errCode).toBe(-700005);
    expect(answer.error?.title).toContain('没有集合 waybills');
    expect(answer.error?.action).toContain('仅管理端可读写');
    expect(await asked()).toBe(0);
  });

  it('is not led astray by a record that a client created', async () => {
    const forged = {
      _id: 'A12',
      _openid: 'o-thief',
      state: 'created',
      waybillId: 'FORGED',
      attempt: 'x',
      hash: 'y',
    };
    await local.json('/emulator/database', 'PUT', { waybills: [forged] });
    const answer = await add(order('A12'));
    expect(answer).toMatchObject({ errCode: 0 });
    expect(answer.waybillId).not.toBe('FORGED');
  });

  it('names a pickup time that is over, and asks WeChat nothing', async () => {
    const answer = await add(order('A13', { expectTime: 1_557_989_929 }));
    expect(answer).toMatchObject({ errCode: -700001, error: { issues: [{ path: 'expectTime' }] } });
    expect(await asked()).toBe(0);
  });
});

describe('cancelOrder', () => {
  it('tells a second cancellation, an unknown order and an unknown waybill apart', async () => {
    const { waybillId } = await add(order('C1'));
    const cancel = async (change: object = {}) =>
      (await local.call('cancelOrder', { orderId: 'C1', deliveryId: 'SF', waybillId, ...change })).errCode;
    expect(await cancel({ orderId: 'nobody-knows' })).toBe(930563);
    expect(await cancel({ waybillId: '999' })).toBe(40199);
    expect(await cancel()).toBe(0);
    expect(await cancel()).toBe(9300524);
    expect(await ledgerOf('C1')).toMatchObject({ state: 'cancelled' });
  });

  it('says that a collected waybill cannot be cancelled', async () => {
    const { waybillId } = await add(order('C2'));
    await local.json('/emulator/clock', 'PUT', { advanceSeconds: 86_400 });
    expect(await local.call('cancelOrder', { orderId: 'C2', deliveryId: 'SF', waybillId })).toMatchObject({
      errCode: 9300506,
      error: { title: '快递员已经揽收，不能取消' },
    });
  });

  it('finds out what became of a cancellation whose answer got lost', async () => {
    const { waybillId } = await add(order('C3'));
    await local.faults([{ api: 'logistics.cancelOrder', kind: 'dropAfter', times: 1 }]);
    expect(await local.call('cancelOrder', { orderId: 'C3', deliveryId: 'SF', waybillId })).toMatchObject({
      errCode: 0,
    });
    expect(await ledgerOf('C3')).toMatchObject({ state: 'cancelled' });
  });
});
