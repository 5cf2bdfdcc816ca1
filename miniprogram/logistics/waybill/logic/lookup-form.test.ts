import { lookupErrorsOf, lookupRequestOf } from './lookup-form';

const empty = { orderId: '', deliveryId: '', waybillId: '', openid: '' };

test('an order id and a courier are enough', () => {
  expect(lookupErrorsOf(empty)).toEqual({ orderId: '请填写订单号', deliveryId: '请选择快递公司' });
  expect(lookupErrorsOf({ ...empty, orderId: 'QH10000001', deliveryId: 'SF' })).toEqual({});
});

test('what is left empty is not sent, and a grouped number loses its spaces', () => {
  const form = { ...empty, orderId: ' QH10000001 ', deliveryId: 'SF', waybillId: 'SF15 8526 7110 913' };
  expect(lookupRequestOf(form)).toEqual({
    orderId: 'QH10000001',
    deliveryId: 'SF',
    waybillId: 'SF1585267110913',
  });
});

test('an order id beyond 512 bytes is refused where it was typed', () => {
  const form = { ...empty, orderId: '单'.repeat(200), deliveryId: 'SF' };
  expect(lookupErrorsOf(form).orderId).toContain('太长');
});
