import type { Json } from '../engine/types';
import { CANCEL_REASONS, ORDER_REASONS } from './courier-reasons';
import { openBackend, orderWith, referenceTo } from './testing';

const { sender, receiver, cargo } = orderWith({}) as Record<string, Json>;

/** One request for each reason. */
const ORDERS: [number, Json][] = [
  [10001, { custom_remark: '编码不存在' }],
  [10002, { custom_remark: '密码不正确' }],
  [20001, { custom_remark: '单号不正确' }],
  [20002, { sender: { ...sender, mobile: undefined } }],
  [20003, { sender: { ...sender, address: '不可达路1号' } }],
  [20004, { receiver: { ...receiver, mobile: undefined } }],
  [20005, { receiver: { ...receiver, address: '不可达路1号' } }],
  [20006, { cargo: { ...cargo, weight: 1000.5 } }],
  [20007, { custom_remark: '余额不足' }],
  [20008, { insured: { use_insured: 1, insured_value: 3_000_001 } }],
  [20009, { custom_remark: '服务不正确' }],
  [-1, { custom_remark: '其他错误' }],
];
const CANCELLATIONS: [number, Json][] = [
  [30001, { custom_remark: '取消参数错误' }],
  [30002, { custom_remark: '取消已揽收' }],
  [30003, { custom_remark: '取消无效单' }],
];

describe('a courier', () => {
  it.each(ORDERS)('refuses an order with %i in its own words', (code, changes) => {
    const text = ORDER_REASONS.find((reason) => reason.code === code)?.text;

    expect(openBackend().add(changes)).toEqual({
      errcode: 9300501,
      errmsg: 'delivery logic fail',
      delivery_resultcode: code,
      delivery_resultmsg: text,
    });
  });

  it.each(CANCELLATIONS)('refuses a cancellation with %i', (code, changes) => {
    const { add, cancel } = openBackend();

    expect(cancel(referenceTo(add(changes)))).toMatchObject({ errcode: 9300501, delivery_resultcode: code });
  });

  it('has an example here for every reason', () => {
    expect(ORDERS.map(([code]) => code)).toEqual(ORDER_REASONS.map(({ code }) => code));
    expect(CANCELLATIONS.map(([code]) => code)).toEqual(CANCEL_REASONS.slice(1).map(({ code }) => code));
  });
});
