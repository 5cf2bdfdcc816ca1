import type { ListedWaybill } from '../../../../cloudfunctions/shared/waybill/listed';
import { viewRow } from './waybill-row';

const NOW = Date.UTC(2026, 10, 22, 8);
const waybill: ListedWaybill = {
  orderId: 'A1',
  waybillId: 'SF1585267110913',
  deliveryId: 'SF',
  bizId: '1',
  state: 'created',
  stage: 'waiting',
  receiver: { name: '王小蒙', province: '广东省', city: '广州市', area: '天河区', phone: '13800138000' },
  createdAt: NOW - 12 * 60_000,
  updatedAt: NOW,
};

describe('a row of the list', () => {
  it('says who, where, what number, which courier, when and what state', () => {
    expect(viewRow(waybill, [{ deliveryId: 'SF', deliveryName: '顺丰速运' } as never], NOW)).toEqual({
      orderId: 'A1',
      name: '王小蒙',
      city: '广州市',
      number: 'SF15 8526 7110 913',
      courier: '顺丰速运',
      time: '12 分钟前',
      status: { text: '待揽件', tone: 'moving' },
      printed: false,
      reason: '',
    });
  });

  it('names the order and the reason where no waybill came to be', () => {
    const reason = { errCode: 9300501, title: '快递公司拒绝了这一单', action: '' };
    expect(viewRow({ ...waybill, waybillId: '', stage: 'failed', reason }, [], NOW)).toMatchObject({
      number: '订单 A1',
      courier: 'SF',
      reason: '快递公司拒绝了这一单',
    });
  });
});
