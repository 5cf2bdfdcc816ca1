import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import { viewPart } from './waybill-page';

const order = {
  orderId: 'QH1',
  deliveryId: 'SF',
  waybillId: 'SF1',
  state: 'created',
  stage: 'trouble',
  receiver: { name: '王小蒙', province: '广东省', city: '广州市', area: '天河区', phone: '13800138000' },
  track: { count: 1, time: 1, type: 400002, message: '滞留' },
  waybillData: [],
  createdAt: 1,
} as unknown as LedgerOrder;
const context = { couriers: [], clerk: true, nowMs: Date.now() };
const nodes = [{ actionTime: 9, actionType: 300004, actionMsg: '签收失败，电话13800138000' }];

test('a track that arrives changes the track and its advice, nothing else', () => {
  const { rows, advice, ...rest } = viewPart('track', { order, nodes }, context);
  expect(rows).toHaveLength(1);
  expect(advice).toMatchObject({ phone: '13800138000' });
  expect(rest).toEqual({});
});

test("before the track is read, the ledger's last word gives the advice", () => {
  expect(viewPart('order', { order }, context).advice?.text).toContain('滞留');
});

test('a refused order says why, an unknown one that nobody knows', () => {
  const reason = { errCode: 9300501, title: '快递公司拒绝了这一单', action: '请修改' };
  const refused = { ...order, state: 'refused', stage: 'failed', reason } as LedgerOrder;
  expect(viewPart('order', { order: refused }, context)).toMatchObject({ reason, open: null });
  const unknown = { ...order, state: 'unknown', stage: 'unconfirmed' } as LedgerOrder;
  const { reason: none, open } = viewPart('order', { order: unknown }, context);
  expect(none).toBeNull();
  expect(open?.text).toContain('可能已经建好');
  expect(open?.advice).toContain('请不要换订单号重新下单');
  const seen = viewPart('order', { order: unknown }, { ...context, clerk: false });
  expect(seen).toMatchObject({
    actions: [],
    open: { text: open?.text, advice: expect.stringContaining('店员') },
  });
});

test('an order only WeChat knows has a head and a label, and no receiver', () => {
  const waybill = { orderId: 'QH1', deliveryId: 'SF', waybillId: 'SF1', orderStatus: 0, waybillData: [] };
  const view = viewPart('order', { waybill, unlisted: true }, context);
  expect(view.head?.status?.text).toBe('正常');
  expect(view.label?.waybillId).toBe('SF1');
  expect(view).not.toHaveProperty('receiver');
});
