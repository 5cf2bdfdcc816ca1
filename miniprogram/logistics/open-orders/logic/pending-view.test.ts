import type { ListedWaybill } from '../../../../cloudfunctions/shared/waybill/listed';
import { made } from './open-order';
import { rowAfter, viewPending } from './pending-view';

const NOW = Date.parse('2026-11-22T10:00:00');
const row = (open: ListedWaybill['open']) => {
  const waybill = {
    orderId: 'A1',
    deliveryId: 'SF',
    receiver: { name: '王小蒙', province: '广东省', city: '广州市', area: '', phone: '' },
    open,
    createdAt: NOW - 12 * 60_000,
  } as ListedWaybill;
  return viewPending(waybill, [{ deliveryId: 'SF', deliveryName: '顺丰速运' } as never], NOW);
};

test('a row says when, to whom and by whom', () => {
  expect(row({ care: 'repeated' })).toMatchObject({
    orderId: 'A1',
    deliveryId: 'SF',
    to: '广州市 · 王小蒙',
    courier: '顺丰速运',
    time: '12 分钟前',
    said: null,
  });
});

test('a row says by itself when nothing repeats it any more', () => {
  expect(row({ care: 'lookedFor', closesAfter: NOW })).toMatchObject({
    said: { text: '超过一小时没有结果，可能已经建好' },
    choices: ['again', 'giveUp'],
  });
  expect(row({ care: 'givenUp', closesAfter: NOW }).said?.text).toBe('已停止重试，最早 10:00 确认没有建成');
});

test('a row that was settled says how and offers nothing more', () => {
  expect(rowAfter(row({ care: 'repeated' }), made('SF1'))).toMatchObject({
    orderId: 'A1',
    said: { tone: 'done', text: '已建好，运单号 SF1' },
    waybillId: 'SF1',
    open: false,
    choices: [],
  });
});
