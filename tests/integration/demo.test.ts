import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.remove());
beforeEach(() => local.reset());

interface Line {
  orderId: string;
  state: string;
  stage: string;
  deliveryId: string;
  waybillId: string;
  track?: { count: number };
  printedAt?: number;
  request: { orderId: string };
}
const ledger = async (): Promise<Line[]> => (await local.state()).ledger;
const lineOf = async (orderId: string) => (await ledger()).find((line) => line.orderId === orderId);
const oneWith = async (change: Partial<Line>): Promise<Line> => {
  const found = (await ledger()).find((line) =>
    Object.entries(change).every(([key, value]) => line[key as keyof Line] === value),
  );
  if (!found) throw new Error(`The demo has no order with ${JSON.stringify(change)}`);
  return found;
};
const nameOf = ({ orderId, deliveryId, waybillId }: Line) => ({ orderId, deliveryId, waybillId });

describe('the demo ledger', () => {
  it('tells of every order what WeChat tells, in each stage', async () => {
    for (const stage of ['waiting', 'moving', 'signed', 'trouble', 'cancelled']) {
      const line = await oneWith({ stage });
      expect(await local.call('getOrder', nameOf(line))).toMatchObject({
        errCode: 0,
        waybillId: line.waybillId,
      });
      const path = await local.call('getPath', nameOf(line));
      expect(path).toMatchObject({ errCode: 0 });
      if (stage !== 'cancelled') expect(path.pathItemNum).toBe(line.track?.count ?? 0);
      expect(await lineOf(line.orderId)).toMatchObject({ state: line.state, stage });
    }
  });

  it('lets a waiting waybill be cancelled, and makes the order nobody answered', async () => {
    const waiting = await oneWith({ orderId: 'QH10000008' });
    expect(await local.call('cancelOrder', nameOf(waiting))).toMatchObject({ errCode: 0 });
    expect(await lineOf('QH10000008')).toMatchObject({ state: 'cancelled' });
    const { orderId, request } = await oneWith({ state: 'unknown' });
    const before = (await local.state()).waybills;
    expect(before.some((waybill: Line) => waybill.orderId === orderId)).toBe(false);
    expect(await local.call('addOrder', request)).toMatchObject({ errCode: 0, orderId });
    expect(await lineOf(orderId)).toMatchObject({ state: 'created', stage: 'waiting' });
  });

  it('answers the refused and the lost order as their couriers did', async () => {
    const refused = await oneWith({ state: 'refused' });
    expect(await local.call('addOrder', refused.request)).toMatchObject({
      errCode: 9300501,
      error: { courier: { code: 20005 } },
    });
    const orphaned = await oneWith({ state: 'orphaned' });
    expect(await local.call('addOrder', orphaned.request)).toMatchObject({ errCode: -700007 });
  });

  it('comes with settings and staff, is kept over a restart, and comes back with a reset', async () => {
    expect(await local.call('shopSettings', { action: 'read' })).toMatchObject({
      settings: { senders: [{ name: '青禾小店' }, { name: '青禾小店德清仓' }] },
    });
    expect(await local.call('whoami', {}, { openid: 'o-staff-packer' })).toMatchObject({ role: 'clerk' });
    await local.json('/emulator/database', 'PUT', { waybills: [] });
    await local.stop();
    const again = await startLocal({ dataDir: local.dataDir });
    expect((await again.state()).ledger).toEqual([]);
    await again.reset();
    expect((await again.state()).ledger.length).toBeGreaterThan(60);
    await again.stop();
    local = await startLocal({ dataDir: local.dataDir });
  });
});
