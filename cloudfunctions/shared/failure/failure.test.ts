import { bindAccount } from '../../logistics/bindAccount/contract';
import { getOrder } from '../../logistics/getOrder/contract';
import { CallError, failureOf, notAllowed, withoutCourier } from './failure';

describe('a failure', () => {
  it("keeps WeChat's own code and text of a business error and explains them", () => {
    const errMsg =
      'openapi.logistics.bindAccount:fail invalid biz_id or password rid: 6683b36e-5be86892-04872704';
    expect(failureOf(bindAccount, new CallError(9300531, errMsg))).toEqual({
      errCode: 9300531,
      errMsg,
      error: { title: '账号或密码不对', action: '请向网点核对电子面单客户编码和密码。', retryable: false },
    });
  });

  it('calls a binding under review pending', () => {
    expect(failureOf(bindAccount, new CallError(9300532, 'x')).error).toMatchObject({
      pending: true,
      title: expect.stringContaining('审核中'),
    });
  });

  it('drops the bodies and addresses of a transport error and keeps its rid', () => {
    const errMsg = '<html>10.0.0.1 /srv/x</html> rid: 6683b36e-5be86892-04872704';
    expect(failureOf(getOrder, new CallError(-601001, errMsg)).errMsg).toBe(
      'openapi.logistics.getOrder:fail no usable answer from WeChat rid: 6683b36e-5be86892-04872704',
    );
  });

  it('says of a write whose answer got lost that it may be done, but not of one that was refused', () => {
    expect(failureOf(bindAccount, new CallError(-501001, 'timeout')).error.title).toContain('可能已经生效');
    expect(failureOf(bindAccount, new CallError(-604101, 'no permission')).error.title).toContain(
      '没有调用这个接口的权限',
    );
    expect(failureOf(getOrder, new CallError(-501001, 'timeout')).error.title).not.toContain('生效');
  });

  it("carries the courier's own words, and speaks of no answer where there are none", () => {
    const told = (courier: { code: number; message: string }) =>
      failureOf(getOrder, new CallError(9300501, 'delivery logic fail', { courier })).error;
    const courier = { code: 10002, message: '客户密码不正确' };
    expect(told(courier).courier).toEqual(courier);
    expect(told(courier).action).toContain('快递公司答复：客户密码不正确。');
    for (const code of [10002, 4711]) expect(told({ code, message: '' }).action).not.toContain('答复');
    expect(told({ code: 10002, message: '' }).action).toContain('客户密码不正确');
  });

  it("leaves the courier's own words out for whoever is told nobody's name, and nothing else", () => {
    const courier = { code: 20003, message: '王小蒙不在这里' };
    const told = failureOf(
      getOrder,
      withoutCourier(new CallError(9300501, 'delivery logic fail', { courier })),
    );
    expect(told).toEqual(failureOf(getOrder, new CallError(9300501, 'delivery logic fail')));
    const exception = new TypeError('x');
    expect(withoutCourier(exception)).toBe(exception);
  });

  it('tells nothing of an exception but that there was one', () => {
    const failure = failureOf(getOrder, new TypeError('secret at /var/user/index.js:1'));
    expect(failure.errCode).toBe(-700099);
    expect(JSON.stringify(failure)).not.toMatch(/secret|index\.js/);
  });

  it('tells a stranger their own openid, and a colleague that the role does not reach', () => {
    expect(notAllowed(bindAccount, 'o-9', false).error).toMatchObject({
      openid: 'o-9',
      title: '你还不是这家店的员工',
    });
    expect(notAllowed(bindAccount, 'o-2', true).error.title).toContain('权限');
    expect(notAllowed(bindAccount, '', false).error).not.toHaveProperty('openid');
  });
});
