import { courierWords } from './courier-codes';

describe("the courier's words", () => {
  it.each([
    [{ code: 10002, message: '客户密码不正确' }, '客户密码不正确'],
    [{ code: 10001, message: 'bizId check error' }, 'bizId check error（客户编码或月结账户不存在）'],
    [{ code: 20005, message: '' }, '收件地址不可达'],
    [{ code: 30004, message: '暂不支持取消运单' }, '暂不支持取消运单'],
    [{ code: 4711, message: 'strange' }, 'strange'],
    [{ code: 4711, message: '' }, ''],
  ])('%j: %s', (reason, words) => {
    expect(courierWords(reason)).toBe(words);
  });
});
