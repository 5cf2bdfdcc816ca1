import { sampleEvents } from '../../scripts/lib/sample-events';
import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal({ emptyDatabase: true });
});
afterAll(() => local.remove());
beforeEach(async () => {
  await local.reset();
  await local.json('/emulator/pushes', 'PUT', { enabled: false });
});

const WECHAT = { openid: '', source: 'wx_unknown' };
const TIMER = { openid: '', source: 'wx_trigger' };
// biome-ignore lint/suspicious/noExplicitAny: the documented request, changed field by field
const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as any;
const SF = { bizId: '5710926648', service: { serviceType: 0, serviceName: '标准快递(自动选择)' } };
const SANDBOX = {
  deliveryId: 'TEST',
  bizId: 'test_biz_id',
  service: { serviceType: 1, serviceName: 'test_service_name' },
  openid: 'o-demo-buyer',
};

const add = (orderId: string, change: object = SF) =>
  local.call('addOrder', { ...documented, deliveryId: 'SF', orderId, expectTime: 0, ...change });
const ledgerOf = async (orderId: string) =>
  (await local.state()).ledger.find((record: { orderId: string }) => record.orderId === orderId);
/** Leaves the records as an attempt that died or heard nothing would have. */
async function rewrite(changes: Record<string, object>): Promise<void> {
  const { waybills } = await local.json('/emulator/database');
  const records = waybills.map((record: { _id: string }) => ({ ...record, ...changes[record._id] }));
  await local.json('/emulator/database', 'PUT', { waybills: records });
}
const asked = async (api = 'logistics.getPath') =>
  (await local.calls()).filter((call) => call.api === api).length;
const advance = (hours: number) =>
  local.json('/emulator/clock', 'PUT', { advanceSeconds: Math.round(hours * 3600) });
const push = (packet: object) => local.call('onWaybillEvent', packet, WECHAT);

type Actions = { ActionTime: number; ActionType: number; ActionMsg: string }[];
const action = (ActionType: number, minute = 0) => ({
  ActionTime: Math.floor(Date.now() / 1000) + minute * 60,
  ActionType,
  ActionMsg: `第 ${minute} 分钟`,
});
const packet = (OrderId: string, WayBillId: unknown, Actions: Actions, change: object = {}) => ({
  ToUserName: 'gh_0000000000aa',
  FromUserName: 'o-demo-buyer',
  CreateTime: 1546924844,
  MsgType: 'event',
  Event: 'add_express_path',
  DeliveryID: 'SF',
  WayBillId,
  OrderId,
  Version: Actions.length,
  Count: Actions.length,
  Actions,
  ...change,
});
const THREE = [action(100001, 1), action(200001, 2), action(300002, 3)];

describe('a pushed event', () => {
  it('is refused when a client sends it, whatever its role', async () => {
    const { waybillId } = await add('E1');
    for (const openid of ['o-demo-owner', 'o-stranger']) {
      const answer = await local.call('onWaybillEvent', packet('E1', waybillId, THREE), { openid });
      expect(answer.errCode).toBe(-700002);
    }
    expect((await ledgerOf('E1')).track).toBeUndefined();
  });

  it('is only a hint: the ledger takes over what WeChat says of the waybill', async () => {
    const { waybillId } = await add('E2');
    await advance(30);
    const answer = await push(packet('E2', waybillId, [action(300003)]));
    expect(answer).toEqual({ errCode: 0, errMsg: 'onWaybillEvent:ok', outcome: 'moved' });
    const { stage, track } = await ledgerOf('E2');
    expect(stage).toBe('moving');
    expect(track).toMatchObject({ count: 4, type: 200001 });
    expect(track).not.toHaveProperty('hinted');
  });

  it('that is repeated or overtaken asks WeChat nothing more', async () => {
    const { waybillId } = await add('E3');
    await advance(30);
    await push(packet('E3', waybillId, THREE));
    const before = await ledgerOf('E3');
    expect(await asked()).toBe(1);
    for (const told of [THREE, THREE.slice(0, 1), THREE.slice(0, 2)]) {
      expect(await push(packet('E3', waybillId, told))).toMatchObject({ errCode: 0, outcome: 'known' });
    }
    expect(await asked()).toBe(1);
    expect(await ledgerOf('E3')).toEqual(before);
  });

  it('finds its order by the waybill number, under either name, with keys nobody documents', async () => {
    for (const [orderId, Event] of [
      ['E4', 'ADD_EXPRESS_PATH'],
      ['E5', 'express_add_path'],
    ] as const) {
      const { waybillId } = await add(orderId);
      await advance(30);
      const change = { OrderId: undefined, Event, Lat: 23.1, Lng: 113.2 };
      expect(await push(packet(orderId, waybillId, THREE, change))).toMatchObject({ outcome: 'moved' });
      expect(await ledgerOf(orderId)).toMatchObject({ stage: 'moving' });
    }
  });

  it('that is forged changes nothing and costs no call', async () => {
    await add('E6');
    await advance(30);
    const before = await ledgerOf('E6');
    const { waybillId } = before;
    for (const forged of [
      packet('E6', 'SF000', THREE),
      packet('E6', undefined, THREE),
      packet('nobody-knows', waybillId, THREE),
      packet('E6', waybillId, THREE, { DeliveryID: 'YTO' }),
      packet('', 'SF000', THREE),
    ]) {
      expect(await push(forged)).toMatchObject({ errCode: 0, outcome: 'ignored' });
    }
    expect(await asked()).toBe(0);
    expect(await ledgerOf('E6')).toEqual(before);
  });

  it('creates no order and revives none', async () => {
    const { waybillId } = await add('E7');
    await local.call('cancelOrder', { orderId: 'E7', deliveryId: 'SF', waybillId });
    expect(await push(packet('E7', waybillId, THREE))).toMatchObject({ outcome: 'ignored' });
    expect(await push(packet('E8', 'SF1', THREE))).toMatchObject({ outcome: 'ignored' });
    expect((await local.state()).ledger).toHaveLength(1);
    expect(await ledgerOf('E7')).toMatchObject({ state: 'cancelled', stage: 'cancelled' });
  });

  it('moves the track on its own while WeChat is down, in any order, but never back', async () => {
    const { waybillId } = await add('E9');
    await local.faults([{ api: 'logistics.getPath', kind: 'errcode', errcode: -1 }]);
    for (const nodes of [2, 1, 3, 2, 3]) await push(packet('E9', waybillId, THREE.slice(0, nodes)));
    const [, , last] = THREE;
    expect((await ledgerOf('E9')).track).toEqual({
      count: 3,
      time: last?.ActionTime,
      type: 300002,
      message: last?.ActionMsg,
      hinted: true,
    });
    await push(packet('E9', waybillId, [...THREE, action(300003, 4)]));
    await push(packet('E9', waybillId, [...THREE, action(300003, 4), action(200001, 5)]));
    expect(await ledgerOf('E9')).toMatchObject({ stage: 'signed', track: { count: 4, type: 300003 } });
  }, 60_000);

  it('keeps an action nobody knows as number and text, cut to size', async () => {
    const { waybillId } = await add('E10');
    await local.faults([{ api: 'logistics.getPath', kind: 'errcode', errcode: -1 }]);
    await push(packet('E10', waybillId, [{ ...action(777), ActionMsg: '长'.repeat(2000) }]));
    expect(await ledgerOf('E10')).toMatchObject({
      stage: 'waiting',
      track: { type: 777, message: '长'.repeat(512) },
    });
  });

  it('of a reviewed account, or of a kind nobody knows, is taken without a word', async () => {
    const reviewed = sampleEvents('onWaybillEvent').find(({ name }) => name === 'reviewed')?.event as object;
    for (const event of [reviewed, { ...reviewed, Event: 'something_new' }]) {
      expect(await push(event)).toEqual({ errCode: 0, errMsg: 'onWaybillEvent:ok', outcome: 'ignored' });
    }
  });
});

describe('the ledger', () => {
  it('follows what getPath and getOrder see, and lends them the openid', async () => {
    const { waybillId } = await add('E11');
    await advance(30);
    const order = { orderId: 'E11', deliveryId: 'SF', waybillId };
    const path = await local.call('getPath', order, { openid: 'o-demo-viewer' });
    expect(path).toMatchObject({ errCode: 0, pathItemNum: 4 });
    expect(await ledgerOf('E11')).toMatchObject({ stage: 'moving', track: { count: 4 } });
    await local.json('/emulator/database', 'PUT', { waybills: null });
    expect(await local.call('getPath', order)).toMatchObject({ errCode: 0, pathItemNum: 4 });
    expect(await local.call('getOrder', order)).toMatchObject({ errCode: 0, waybillId });
  });

  it('adopts the waybill that getOrder finds behind an unknown outcome', async () => {
    const { waybillId } = await add('E12');
    await rewrite({ E12: { state: 'unknown', waybillId: '', leaseUntil: 0 } });
    await local.call('getOrder', { orderId: 'E12', deliveryId: 'SF' });
    expect(await ledgerOf('E12')).toMatchObject({ state: 'created', stage: 'waiting', waybillId });
  });

  it('reaches 签收 through the pushes of a sandbox waybill', async () => {
    await local.json('/emulator/pushes', 'PUT', { enabled: true });
    await walkSandbox('E13');
    for (let tries = 0; tries < 50 && (await ledgerOf('E13')).stage !== 'signed'; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await ledgerOf('E13')).toMatchObject({ stage: 'signed', track: { count: 4, type: 300003 } });
  });
});

describe('reconcile', () => {
  it('brings a sandbox waybill to 签收 where no push arrived', async () => {
    await walkSandbox('E14');
    expect((await ledgerOf('E14')).track).toBeUndefined();
    expect(await local.call('reconcile', {})).toMatchObject({
      errCode: 0,
      errMsg: 'reconcile:ok',
      checked: 1,
      refreshed: 1,
      remaining: 0,
    });
    expect(await ledgerOf('E14')).toMatchObject({ stage: 'signed', track: { count: 4, type: 300003 } });
    expect(await local.call('reconcile', {})).toMatchObject({ checked: 0 });
  });

  it('finds the waybill behind an unknown outcome, and behind an attempt that died', async () => {
    for (const orderId of ['E15', 'E16']) await add(orderId);
    await rewrite({
      E15: { state: 'unknown', waybillId: '', leaseUntil: 0 },
      E16: { state: 'creating', waybillId: '', leaseUntil: Date.now() - 1 },
    });
    const event = {
      Type: 'Timer',
      TriggerName: 'everyTenMinutes',
      Time: '2026-11-22T00:00:00Z',
      Message: '',
    };
    const answer = await local.call('reconcile', event, TIMER);
    expect(answer).toMatchObject({ errCode: 0, resolved: 2, failed: 0 });
    const { waybills: made } = await local.state();
    for (const orderId of ['E15', 'E16']) {
      const mine = made.filter((waybill: { orderId: string }) => waybill.orderId === orderId);
      expect(mine).toHaveLength(1);
      expect(await ledgerOf(orderId)).toMatchObject({ state: 'created', waybillId: mine[0].waybillId });
    }
  });

  it('leaves alone what an attempt is working at, and goes on with the rest while WeChat is down', async () => {
    await add('E17');
    await rewrite({ E17: { state: 'creating', leaseUntil: Date.now() + 60_000 } });
    expect(await local.call('reconcile', {})).toMatchObject({ checked: 0, remaining: 0 });
    await rewrite({ E17: { state: 'unknown' } });
    await local.faults([
      { api: 'logistics.addOrder', kind: 'http502' },
      { api: 'logistics.getOrder', kind: 'http502' },
    ]);
    expect(await local.call('reconcile', {})).toMatchObject({ checked: 1, failed: 1, remaining: 0 });
    expect(await ledgerOf('E17')).toMatchObject({ state: 'unknown' });
  }, 60_000);

  it('asks for the oldest first, no more than its limit, and a track of the timer every six hours', async () => {
    for (const orderId of ['E18', 'E19', 'E20']) await add(orderId);
    expect(await local.call('reconcile', { limit: 2 }, TIMER)).toMatchObject({ checked: 2, remaining: 1 });
    expect(await local.call('reconcile', { limit: 2 }, TIMER)).toMatchObject({ checked: 1, remaining: 0 });
    expect(await local.call('reconcile', {}, TIMER)).toMatchObject({ checked: 0 });
    expect(await local.call('reconcile', {})).toMatchObject({ checked: 3 });
    await advance(6.1);
    expect(await local.call('reconcile', {}, TIMER)).toMatchObject({ checked: 3, refreshed: 3 });
    expect(await ledgerOf('E18')).toMatchObject({ stage: 'moving' });
  });

  it('learns of a cancellation that was not written down', async () => {
    const { waybillId } = await add('E21');
    const { waybills } = await local.json('/emulator/database');
    await local.call('cancelOrder', { orderId: 'E21', deliveryId: 'SF', waybillId });
    await local.json('/emulator/database', 'PUT', { waybills });
    expect(await ledgerOf('E21')).toMatchObject({ state: 'created' });
    await local.call('reconcile', {});
    expect(await ledgerOf('E21')).toMatchObject({ state: 'cancelled', stage: 'cancelled' });
  });

  it('says which collection is missing', async () => {
    await local.json('/emulator/database', 'PUT', { waybills: null });
    const answer = await local.call('reconcile', {});
    expect(answer).toMatchObject({ errCode: -700005, error: { title: '云数据库里没有集合 waybills' } });
  });
});

describe('personal data in the ledger', () => {
  const DAY_MS = 24 * 3600_000;
  const PEOPLE = /王小蒙|张三|18610000000|020-77777777|示例|oABC123456|快递员/;
  /** Two finished orders, one of them old, and an old one that is being worked at. */
  async function plant(): Promise<void> {
    for (const orderId of ['E30', 'E31', 'E32']) await add(orderId);
    const track = { count: 2, time: 1, type: 300003, message: '快递员王师傅 13800138000 已送达张三' };
    const old = { createdAt: Date.now() - 181 * DAY_MS, stage: 'signed', track };
    await rewrite({
      E30: old,
      E31: { ...old, createdAt: Date.now() - 179 * DAY_MS },
      E32: { ...old, state: 'creating', leaseUntil: Date.now() + 60_000 },
    });
  }
  const stored = async (orderId: string) => JSON.stringify(await ledgerOf(orderId));

  it('is taken out of finished orders after 180 days, and what is counted stays', async () => {
    await plant();
    expect(await stored('E30')).toMatch(PEOPLE);
    expect(await local.call('reconcile', {}, TIMER)).toMatchObject({ errCode: 0, erased: 1 });
    expect(await stored('E30')).not.toMatch(PEOPLE);
    expect(await ledgerOf('E30')).toMatchObject({
      deliveryId: 'SF',
      stage: 'signed',
      receiver: { province: '广东省', city: '广州市' },
      track: { count: 2, message: '' },
      erasedAt: expect.any(Number),
    });
    for (const orderId of ['E31', 'E32']) expect(await stored(orderId)).toMatch(PEOPLE);
    expect(await local.call('reconcile', {}, TIMER)).toMatchObject({ erased: 0 });
  });

  it('leaves an order that lists show, that cannot be made again, and whose number stays taken', async () => {
    await plant();
    await local.call('reconcile', {}, TIMER);
    const { list } = (await local.call('listOrders', { text: 'E30' })) as unknown as { list: object[] };
    expect(list).toEqual([expect.objectContaining({ orderId: 'E30', erasedAt: expect.any(Number) })]);
    expect(await local.call('ledgerOrder', { orderId: 'E30' })).not.toHaveProperty('request');
    expect(await add('E30', { ...SF, customRemark: '别的内容' })).toMatchObject({ errCode: -700004 });
  });

  it('is kept for as long as the owner says, who is told of a setting that makes no sense', async () => {
    const withDays = async (days: string) => {
      const own = await startLocal({ env: { PERSONAL_DATA_DAYS: days }, emptyDatabase: true });
      const answer = await own.call('reconcile', {}, TIMER);
      await own.remove();
      return answer;
    };
    expect(await withDays('365')).toMatchObject({ errCode: 0, erased: 0 });
    for (const days of ['7', 'half a year'])
      expect(await withDays(days)).toMatchObject({
        errCode: -700006,
        error: { title: '设置 PERSONAL_DATA_DAYS 不对' },
      });
  });
});

async function walkSandbox(orderId: string): Promise<void> {
  const { waybillId } = await add(orderId, SANDBOX);
  for (const [place, actionType] of [100001, 200001, 300002, 300003].entries()) {
    const answer = await local.call('testUpdateOrder', {
      bizId: 'test_biz_id',
      orderId,
      deliveryId: 'TEST',
      waybillId,
      actionTime: Math.floor(Date.now() / 1000) + place,
      actionType,
      actionMsg: `第 ${place + 1} 步`,
    });
    expect(answer.errCode).toBe(0);
  }
}
