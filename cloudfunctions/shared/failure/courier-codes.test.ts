import { courierSentence, courierWords } from './courier-codes';

describe("the courier's words", () => {
  it.each([
    [{ code: 10002, message: '客户密码不正确' }, '客户密码不正确'],
    [{ code: 10001, message: 'bizId check error' }, 'bizId check error（客户编码或月结账户不存在）'],
    [{ code: 20005, message: ' ' }, '收件地址不可达'],
    [{ code: 30004, message: '暂不支持取消运单' }, '暂不支持取消运单'],
    [{ code: 30002, message: 'too late' }, 'too late'],
    [{ code: 30001, message: '' }, ''],
    [{ code: 4711, message: 'strange' }, 'strange'],
    [{ code: 4711, message: '' }, ''],
  ])('%j: %s', (reason, words) => {
    expect(courierWords(reason, 'addOrder')).toBe(words);
  });

  it('of a cancellation alone are explained by the codes of cancellations', () => {
    expect(
      [30001, 30002, 30003, 30004].map((code) => courierWords({ code, message: '' }, 'cancelOrder')),
    ).toEqual([
      '客户编码、订单号或运单号不存在',
      '已经揽收，不能取消',
      '无效单，已经取消或签收超时',
      '快递公司不支持取消',
    ]);
    expect(courierWords({ code: 30002, message: 'too late' }, 'cancelOrder')).toBe(
      'too late（已经揽收，不能取消）',
    );
  });
});

describe('a sentence about the courier', () => {
  it.each([
    [{ code: 10002, message: '客户密码不正确' }, '快递公司答复：客户密码不正确。'],
    [{ code: 20005, message: '' }, '快递公司没有说明原因，只给了代码 20005（收件地址不可达）。'],
    [{ code: 30002, message: '' }, '快递公司没有说明原因。'],
    [{ code: 4711, message: ' ' }, '快递公司没有说明原因。'],
  ])('speaks of an answer only where there is one: %j', (reason, sentence) => {
    expect(courierSentence(reason, 'addOrder')).toBe(sentence);
  });
});
