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

const TIMER = { openid: '', source: 'wx_trigger' };
const WECHAT = { openid: '', source: 'wx_unknown' };
const DAY_MS = 24 * 3600_000;
// biome-ignore lint/suspicious/noExplicitAny: the documented request, changed field by field
const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as any;
const SF = {
  deliveryId: 'SF',
  bizId: '5710926648',
  service: { serviceType: 0, serviceName: '标准快递(自动选择)' },
};
const order = (orderId: string) => ({ ...documented, ...SF, expectTime: 0, orderId });
const add = (orderId: string) => local.call('addOrder', order(orderId));
const ledgerOf = async (orderId: string) =>
  (await local.state()).ledger.find((record: { orderId: string }) => record.orderId === orderId);
async function rewrite(orderId: string, changes: object): Promise<void> {
  const { waybills } = await local.json('/emulator/database');
  const records = waybills.map((record: { _id: string }) =>
    record._id === orderId ? { ...record, ...changes } : record,
  );
  await local.json('/emulator/database', 'PUT', { waybills: records });
}
const advance = (hours: number) =>
  local.json('/emulator/clock', 'PUT', { advanceSeconds: Math.round(hours * 3600) });
const asked = async (api: string) => (await local.calls()).filter((call) => call.api === api).length;

/** Orders that were told to have no waybill, and have one. */
const LOST = {
  orphaned: { state: 'orphaned', stage: 'failed', waybillId: '', closedAt: Date.now() },
  refused: {
    state: 'refused',
    stage: 'failed',
    waybillId: '',
    reason: { errCode: 45011 },
    closedAt: Date.now(),
  },
  unknown: { state: 'unknown', stage: 'unconfirmed', waybillId: '' },
};

describe('a waybill that turns up after all', () => {
  const ways: [string, (orderId: string, waybillId: string) => Promise<unknown>][] = [
    ['getOrder', (orderId) => local.call('getOrder', { orderId, deliveryId: 'SF' })],
    [
      'batchGetOrder',
      (orderId, waybillId) =>
        local.call('batchGetOrder', { orderList: [{ orderId, deliveryId: 'SF', waybillId }] }),
    ],
    ['the timer', () => local.call('reconcile', {}, TIMER)],
    [
      'a push',
      (OrderId, WayBillId) =>
        local.call(
          'onWaybillEvent',
          { Event: 'add_express_path', OrderId, WayBillId, DeliveryID: 'SF', Version: 1, Count: 1 },
          WECHAT,
        ),
    ],
  ];
  it.each(ways)('is listed again by %s, whatever its order was told', async (_, way) => {
    for (const [state, changes] of Object.entries(LOST)) {
      const orderId = `U-${state}`;
      const { waybillId } = await add(orderId);
      await rewrite(orderId, changes);
      await way(orderId, String(waybillId));
      expect(await ledgerOf(orderId)).toMatchObject({ state: 'created', stage: 'waiting', waybillId });
    }
  });

  it('is looked for by the timer for a day, every few hours, and then no more', async () => {
    await add('U1');
    await rewrite('U1', { ...LOST.orphaned, orderId: 'nobody', deliveryId: 'JTSD' });
    const looks = async () => {
      const before = await asked('logistics.getOrder');
      await local.call('reconcile', {}, TIMER);
      return (await asked('logistics.getOrder')) - before;
    };
    expect(await looks()).toBe(1);
    expect(await looks()).toBe(0);
    await advance(3.1);
    expect(await looks()).toBe(1);
    await advance(24);
    expect(await looks()).toBe(0);
  });

  it('of another courier or another request is not taken for the order', async () => {
    await add('U2');
    await rewrite('U2', { ...LOST.refused, mixed: true });
    await local.call('getOrder', { orderId: 'U2', deliveryId: 'SF' });
    expect(await ledgerOf('U2')).toMatchObject({ state: 'refused' });
  });
});

describe('an order nobody could find out about', () => {
  it('loses its names after 180 days all the same, looked up once more and closed', async () => {
    for (const orderId of ['V1', 'V2']) {
      await add(orderId);
      await rewrite(orderId, {
        state: 'unknown',
        waybillId: '',
        createdAt: Date.now() - 181 * DAY_MS,
        placedAt: Date.now() - 181 * DAY_MS,
      });
    }
    await rewrite('V2', { openid: 'o-somebody-else' });
    await local.faults([{ api: 'logistics.addOrder', kind: 'http502' }]);
    await local.call('reconcile', {}, TIMER);
    expect(await ledgerOf('V1')).toMatchObject({ state: 'created', erasedAt: expect.any(Number) });
    expect(await ledgerOf('V2')).toMatchObject({ state: 'orphaned', erasedAt: expect.any(Number) });
    expect(JSON.stringify(await ledgerOf('V2'))).not.toMatch(/张三|020-77777777|示例/);
    expect(await asked('logistics.addOrder')).toBe(2);
  });

  it('does not keep an owner who presses 核对 going round for ever', async () => {
    for (const orderId of ['V6', 'V7']) await add(orderId);
    await rewrite('V6', { state: 'unknown', waybillId: '', openid: 'o-nobody', placedAt: 1 });
    const runs = [];
    for (let run = 0; run < 3; run++) runs.push(await local.call('reconcile', {}));
    expect(runs.map(({ failed, remaining }) => ({ failed, remaining }))).toEqual(
      runs.map(() => ({ failed: 1, remaining: 0 })),
    );
    expect(await ledgerOf('V6')).toMatchObject({ state: 'unknown' });
  });

  // Kills the mutation: orders of state unknown are erased, too.
  it('keeps its request until it is closed: recovery needs it', async () => {
    await add('V0');
    const [one] = (await local.json('/emulator/database')).waybills;
    const old = { state: 'unknown', waybillId: '', openid: 'o-nobody', createdAt: Date.now() - 181 * DAY_MS };
    const many = Array.from({ length: 25 }, (_, at) => ({ ...one, ...old, placedAt: 1, _id: `V-${at}` }));
    await local.json('/emulator/database', 'PUT', { waybills: many });
    await local.call('reconcile', {}, TIMER);
    const { ledger } = await local.state();
    const open = ledger.filter(({ state }: { state: string }) => state === 'unknown');
    expect(open).toHaveLength(5);
    for (const { request } of open) expect(request).toMatchObject({ receiver: { name: '王小蒙' } });
  });

  it('is kept open while WeChat does not answer, for thirty days more and no longer', async () => {
    const aged = async (orderId: string, days: number) => {
      await add(orderId);
      const then = Date.now() - days * DAY_MS;
      await rewrite(orderId, { state: 'unknown', waybillId: '', createdAt: then, placedAt: then });
    };
    await aged('V4', 181);
    await aged('V5', 211);
    await local.faults([{ api: 'logistics.getOrder', kind: 'http502' }]);
    await local.call('reconcile', {}, TIMER);
    expect(await ledgerOf('V4')).toMatchObject({ state: 'unknown', request: { orderId: 'V4' } });
    expect(await ledgerOf('V5')).toMatchObject({ state: 'orphaned', erasedAt: expect.any(Number) });
  });

  it('is found out about though PERSONAL_DATA_DAYS is wrong; that is said afterwards', async () => {
    const own = await startLocal({ env: { PERSONAL_DATA_DAYS: 'half a year' }, emptyDatabase: true });
    try {
      await own.call('addOrder', order('V3'));
      const { waybills } = await own.json('/emulator/database');
      await own.json('/emulator/database', 'PUT', {
        waybills: [{ ...waybills[0], state: 'unknown', waybillId: '' }],
      });
      expect(await own.call('reconcile', {}, TIMER)).toMatchObject({ errCode: -700006 });
      expect((await own.state()).ledger[0]).toMatchObject({ state: 'created' });
    } finally {
      await own.remove();
    }
  });
});

describe('a waybill has three names', () => {
  it('and a cancellation of another number or courier leaves the record alone', async () => {
    const { waybillId } = await add('W1');
    await rewrite('W1', { waybillId: 'SF999' });
    expect(await local.call('cancelOrder', { orderId: 'W1', deliveryId: 'SF', waybillId })).toMatchObject({
      errCode: 0,
    });
    expect(await ledgerOf('W1')).toMatchObject({ state: 'created', waybillId: 'SF999' });
  });

  it('and so has a mark that its label was printed', async () => {
    const { waybillId } = await add('W2');
    const mark = async (change: object) => {
      const orders = [{ orderId: 'W2', deliveryId: 'SF', waybillId, ...change }];
      return (await local.call('markPrinted', { orders })) as unknown as { marked: number };
    };
    for (const change of [{ waybillId: 'SF999' }, { deliveryId: 'YTO' }, { orderId: 'W1' }])
      expect(await mark(change)).toMatchObject({ errCode: 0, marked: 0 });
    expect(await mark({})).toMatchObject({ marked: 1 });
  });

  it('and a cancellation while an attempt is under way touches nothing', async () => {
    const { waybillId } = await add('W3');
    await rewrite('W3', { state: 'creating', leaseUntil: Date.now() + 60_000 });
    await local.call('cancelOrder', { orderId: 'W3', deliveryId: 'SF', waybillId });
    expect(await ledgerOf('W3')).toMatchObject({ state: 'creating' });
  });
});

describe('a push that replaces a node', () => {
  const push = (waybillId: unknown, Version: number, Actions: object[]) =>
    local.call(
      'onWaybillEvent',
      {
        Event: 'add_express_path',
        OrderId: 'X1',
        WayBillId: waybillId,
        DeliveryID: 'SF',
        Version,
        Count: Actions.length,
        Actions,
      },
      WECHAT,
    );

  it.each([
    ['a newer version', 2, 0],
    ['another newest node', 1, 9_000_000],
  ])('is news by %s, though it has no more nodes', async (_, version, later) => {
    const { waybillId } = await add('X1');
    await advance(30);
    const at = Math.floor(Date.now() / 1000);
    const node = { ActionTime: at, ActionType: 200001, ActionMsg: '到达' };
    await push(waybillId, 1, [node]);
    const before = await asked('logistics.getPath');
    await push(waybillId, 1, [node]);
    expect(await asked('logistics.getPath')).toBe(before);
    await push(waybillId, version, [{ ...node, ActionTime: at + later }]);
    expect(await asked('logistics.getPath')).toBe(before + 1);
  });
});

describe('a decision about an open order', () => {
  it('不要了 closes it after ten minutes of looks; 再建一次 places an old one again', async () => {
    for (const orderId of ['Y1', 'Y2']) {
      await local.faults([{ api: 'logistics.addOrder', kind: 'http502' }]);
      expect(await add(orderId)).toMatchObject({ errCode: -700003 });
    }
    await advance(2);
    await local.faults([]);
    await local.call('reconcile', {}, TIMER);
    expect(await ledgerOf('Y1')).toMatchObject({ state: 'unknown' });
    expect(await local.call('decideOrder', { orderId: 'Y1', decision: 'giveUp' })).toMatchObject({
      errCode: 0,
      state: 'unknown',
    });
    expect(await local.call('decideOrder', { orderId: 'Y2', decision: 'again' })).toMatchObject({
      errCode: 0,
      state: 'created',
    });
    await advance(0.2);
    await local.call('reconcile', {}, TIMER);
    expect(await ledgerOf('Y1')).toMatchObject({ state: 'orphaned' });
    const { waybills } = await local.state();
    expect(waybills.filter(({ orderId }: { orderId: string }) => orderId === 'Y1')).toEqual([]);
    expect(waybills.filter(({ orderId }: { orderId: string }) => orderId === 'Y2')).toHaveLength(1);
  }, 90_000);
});
