import { validate } from '../../shared/contract/validate';
import { cancelOrder } from './contract';

describe('a cancelOrder request', () => {
  const documented = {
    orderId: '01234567890123456789',
    openid: 'oABC123456',
    deliveryId: 'SF',
    waybillId: '123456789',
  };

  it('is accepted as documented, and without openid for orders of other sources', () => {
    const { openid: _, ...rest } = documented;
    for (const request of [documented, rest]) {
      expect(validate(cancelOrder.request, request)).toEqual({ ok: true, request });
    }
  });

  it('needs order, courier and waybill number', () => {
    const checked = validate(cancelOrder.request, {});
    expect(checked.ok ? [] : checked.issues.map(({ path }) => path)).toEqual([
      'orderId',
      'deliveryId',
      'waybillId',
    ]);
  });
});
