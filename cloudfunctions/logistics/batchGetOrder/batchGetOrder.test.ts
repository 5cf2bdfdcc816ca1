import fc from 'fast-check';
import { validate } from '../../shared/contract/validate';
import { batchGetOrder } from './contract';

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ orderId: `QH${at}`, deliveryId: 'SF' }));
const issues = (orderList: unknown) => {
  const checked = validate(batchGetOrder.request, { orderList });
  return checked.ok ? [] : checked.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe('a batchGetOrder request', () => {
  it('takes 1 to 100 rows, with or without waybill number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), (count) => {
        expect(issues(rows(count)).length === 0).toBe(count >= 1 && count <= 100);
      }),
    );
    expect(issues([{ orderId: '1', deliveryId: 'SF', waybillId: '123456789' }])).toEqual([]);
    expect(issues(rows(101))).toEqual(['orderList: 一次最多查询 100 个订单']);
    expect(issues([])).toEqual(['orderList: 请至少选择一个订单']);
  });

  it('names the bad row by its place', () => {
    expect(issues([...rows(2), { orderId: '', deliveryId: 'SF' }, { openid: 'o' }])).toEqual([
      'orderList.2.orderId: 请填写订单号',
      'orderList.3.orderId: 请填写订单号',
      'orderList.3.deliveryId: 请填写快递公司',
      'orderList.3.openid: 不认识的字段「openid」，请检查拼写',
    ]);
  });
});

describe('a viewer', () => {
  it('sees every row without its label, what sorts parcels, and no words of WeChat or a courier', () => {
    const orderList = [
      {
        orderId: '1',
        printHtml: 'PGh0bWw+',
        waybillData: [
          { key: 'SF_mark', value: '020W' },
          { key: 'SF_to', value: '王小蒙' },
        ],
      },
      { orderId: '2', errcode: 930563, errmsg: '王小蒙 不在' },
    ];
    const answer = { orderList, missing: [], remaining: [] };
    expect(batchGetOrder.forViewer?.(answer)).toEqual({
      ...answer,
      orderList: [
        { orderId: '1', waybillData: [{ key: 'SF_mark', value: '020W' }] },
        { orderId: '2', errcode: 930563 },
      ],
    });
  });
});
