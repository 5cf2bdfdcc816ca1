import fc from 'fast-check';
import { validate } from '../../shared/contract/validate';
import { CallError, failureOf } from '../../shared/failure/failure';
import { needsPassword } from '../../shared/waybill/couriers';
import { explained } from './bind';
import { bindAccount } from './contract';
import { remarkOf } from './remark';

const yunda = { type: 'bind', bizId: '123456', deliveryId: 'YUNDA', password: '123456789123456789' };
const paths = (request: object) => {
  const checked = validate(bindAccount.request, request);
  return checked.ok ? [] : checked.issues.map((issue) => issue.path);
};

describe('a bind request', () => {
  it('is accepted as the document shows it', () => {
    expect(paths(yunda)).toEqual([]);
  });

  it('needs a password, except for EMS, SF, JDL and for unbinding', () => {
    expect(paths({ ...yunda, password: undefined })).toEqual(['password']);
    expect(paths({ ...yunda, password: '' })).toEqual(['password']);
    expect(paths({ type: 'bind', bizId: '9', deliveryId: 'SF' })).toEqual([]);
    expect(paths({ type: 'bind', bizId: '9', deliveryId: 'JDL' })).toEqual([]);
    expect(paths({ type: 'unbind', bizId: '9', deliveryId: 'YUNDA' })).toEqual([]);
  });

  it('to EMS needs the four-part remark, which remarkOf writes', () => {
    const ems = { type: 'bind', bizId: '9', deliveryId: 'EMS' };
    expect(paths(ems)).toEqual(['remarkContent']);
    expect(paths({ ...ems, remarkContent: '电话:1 联系人:2 服务类型:3' })).toEqual(['remarkContent']);
    const remarkContent = remarkOf({
      phone: '13800138000',
      contact: '王小蒙',
      service: '标准快递',
      address: '广州 海珠区',
    });
    expect(paths({ ...ems, remarkContent })).toEqual([]);
  });

  it('names every bad field at once, in Chinese, and never repeats what was typed', () => {
    const checked = validate(bindAccount.request, {
      type: 'steal',
      bizId: 7,
      deliveryId: 'Y'.repeat(33),
      passwort: 'hunter2',
    });
    expect(checked).toEqual({
      ok: false,
      issues: expect.arrayContaining([
        { path: 'type', message: '操作只能是 bind、unbind' },
        { path: 'bizId', message: '客户编码应为文字' },
        { path: 'deliveryId', message: expect.stringContaining('不能超过 32 字节') },
        { path: 'passwort', message: expect.stringContaining('不认识的字段') },
      ]),
    });
    expect(JSON.stringify(checked)).not.toContain('hunter2');
  });

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        expect(validate(bindAccount.request, junk).ok).toBe(false);
      }),
    );
  });

  it('with any courier, code and password in range is accepted or asks only for what that courier needs', () => {
    const text = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(...'abc号1_-') });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('SF', 'JDL', 'YTO', 'ZTO', 'STO'),
        fc.option(text),
        (bizId, deliveryId, password) => {
          const request = { type: 'bind', bizId, deliveryId, ...(password && { password }) };
          expect(paths(request)).toEqual(needsPassword(deliveryId) && !password ? ['password'] : []);
        },
      ),
    );
  });
});

describe('a refused binding', () => {
  const told = (errCode: number, deliveryId: string) =>
    failureOf(bindAccount, explained(new CallError(errCode, 'x'), deliveryId));

  it.each([
    ['JDL', 9300531, '商家编码'],
    ['SF', 9300531, '月结账号'],
    ['EMS', 40097, '协议客户号'],
  ])('of %s, which has no password, speaks of the customer code alone (%i)', (deliveryId, errCode, where) => {
    const { error, ...failure } = told(errCode, deliveryId);
    expect(failure).toEqual({ errCode, errMsg: 'x' });
    expect(error).toMatchObject({
      title: '快递公司不认识这个客户编码',
      action: expect.stringContaining(where),
    });
    expect(error.action).toContain('不用密码');
  });

  it('of any other courier, or for another reason, is told as ever', () => {
    for (const [errCode, deliveryId] of [
      [9300531, 'YUNDA'],
      [9300531, 'constructor'],
      [9300529, 'JDL'],
    ] as const)
      expect(told(errCode, deliveryId)).toEqual(failureOf(bindAccount, new CallError(errCode, 'x')));
    const bug = new TypeError('bug');
    expect(explained(bug, 'JDL')).toBe(bug);
  });
});
