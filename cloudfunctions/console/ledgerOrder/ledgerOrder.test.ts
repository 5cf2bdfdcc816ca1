import { type LedgerOrder, ledgerOrder } from './contract';

describe('a viewer', () => {
  it('sees no request, no names, no phones and none of the words of a courier', () => {
    const order = {
      orderId: '1',
      receiver: { name: '王小蒙', province: '广东省', city: '广州市', area: '天河区', phone: '13800138000' },
      track: { count: 1, time: 1, type: 100001, message: '快递员周海 13900139000 已揽件' },
      reason: {
        errCode: 9300501,
        title: '快递公司拒绝了这一单',
        action: '快递公司答复：王小蒙 13800138000 不可达。',
      },
      waybillData: [
        { key: 'SF_mark', value: '020W' },
        { key: 'SF_to', value: '王小蒙' },
      ],
      service: '标准快递 13800138000',
      goods: [{ name: '抱枕（13900139000 定制）', count: 2 }],
      request: { openid: 'o-buyer', receiver: { name: '王小蒙', mobile: '13800138000' } },
    } as unknown as LedgerOrder;
    const seen = ledgerOrder.forViewer?.(order);
    expect(JSON.stringify(seen)).not.toMatch(/王小蒙|周海|13800138000|13900139000|o-buyer/);
    expect(seen).toMatchObject({
      orderId: '1',
      receiver: { name: '王**', city: '广州市' },
      track: { count: 1, time: 1, type: 100001, message: '' },
      waybillData: [{ key: 'SF_mark', value: '020W' }],
      service: '标准快递 138****8000',
      goods: [{ name: '抱枕（139****9000 定制）', count: 2 }],
      reason: { errCode: 9300501, title: '快递公司拒绝了这一单' },
    });
    expect(seen).not.toHaveProperty('request');
  });
});
