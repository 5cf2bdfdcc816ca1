import fc from 'fast-check';
import { foldCourierReason, splitCourierReason } from './courier';

describe("the courier's reason", () => {
  it('survives the journey behind errmsg, whatever the courier writes', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.string(),
        fc.string({ unit: fc.constantFrom(...'fail 中文:') }),
        (code, message, errmsg) => {
          const body = { errcode: 9300501, errmsg, delivery_resultcode: code, delivery_resultmsg: message };
          expect(splitCourierReason(foldCourierReason(body).errmsg)).toEqual({
            errMsg: errmsg,
            courier: { code, message },
          });
        },
      ),
    );
  });

  it('is a number and a text, whatever JSON a courier sends', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (delivery_resultcode, delivery_resultmsg) => {
        const body = { errcode: 9300501, errmsg: 'x', delivery_resultcode, delivery_resultmsg };
        const { courier } = splitCourierReason(foldCourierReason(body).errmsg);
        expect(courier).toEqual({ code: expect.any(Number), message: expect.any(String) });
        expect(courier?.code).not.toBeNaN();
      }),
    );
    const odd = {
      errcode: 9300501,
      errmsg: 'x',
      delivery_resultcode: { valueOf: [] },
      delivery_resultmsg: { toString: [] },
    };
    expect(splitCourierReason(foldCourierReason(odd).errmsg).courier).toEqual({
      code: -1,
      message: '{"toString":[]}',
    });
  });

  it('is not looked for in a success or where the courier said nothing', () => {
    const success = { errcode: 0, errmsg: 'ok', delivery_resultcode: 0, delivery_resultmsg: '' };
    expect(foldCourierReason(success)).toBe(success);
    expect(splitCourierReason('openapi.logistics.addOrder:fail busy')).toEqual({
      errMsg: 'openapi.logistics.addOrder:fail busy',
    });
  });
});
