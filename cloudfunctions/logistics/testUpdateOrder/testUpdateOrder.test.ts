import fc from 'fast-check';
import { validate } from '../../shared/contract/validate';
import { BUSINESS_ACTIONS } from '../../shared/waybill/track';
import { testUpdateOrder } from './contract';

const documented = {
  bizId: 'test_biz_id',
  orderId: 'xxxxxxxxxxxx',
  deliveryId: 'TEST',
  waybillId: 'xxxxxxxxxx',
  actionTime: 123456789,
  actionType: 100001,
  actionMsg: '揽件阶段',
};
const messages = (change: object) => {
  const checked = validate(testUpdateOrder.request, { ...documented, ...change });
  return checked.ok ? [] : checked.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe('a testUpdateOrder request', () => {
  it('is accepted as documented', () => {
    expect(messages({})).toEqual([]);
  });

  it('is for the sandbox only, whatever other courier and account are named', () => {
    const real = fc.stringMatching(/^[A-Za-z_]{2,8}$/);
    fc.assert(
      fc.property(real, real, (deliveryId, bizId) => {
        expect(messages({ deliveryId, bizId })).toEqual([
          ...(bizId === 'test_biz_id' ? [] : ['bizId: 客户编码只能是 test_biz_id']),
          ...(deliveryId === 'TEST' ? [] : ['deliveryId: 快递公司只能是 TEST']),
        ]);
      }),
    );
  });

  it('takes the nine business actions and none of the other services’', () => {
    const taken = [...Object.keys(BUSINESS_ACTIONS), 90001, 300001, 300005, 500001, 0]
      .map(Number)
      .filter((actionType) => messages({ actionType }).length === 0);
    expect(taken).toEqual([100001, 100002, 100003, 200001, 300002, 300003, 300004, 400001, 400002]);
  });

  it('names a time in milliseconds as such', () => {
    expect(messages({ actionTime: 1700000000000 })).toEqual(['actionTime: 轨迹时间看起来是毫秒，请改用秒']);
    expect(messages({ actionTime: '123456789' })).toEqual(['actionTime: 轨迹时间应为数字']);
  });
});
