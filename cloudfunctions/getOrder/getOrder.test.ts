import fc from 'fast-check';
import { validate } from '../shared/contract/validate';
import { getOrder } from './contract';

const documented = {
  orderId: '01234567890123456789',
  openid: 'oABC123456',
  deliveryId: 'SF',
  waybillId: '123456789',
};

describe('a getOrder request', () => {
  it('is accepted as documented, with either print type, and without openid or waybill number', () => {
    for (const request of [documented, { ...documented, printType: 1 }, { orderId: '1', deliveryId: 'SF' }]) {
      expect(validate(getOrder.request, request)).toEqual({ ok: true, request });
    }
  });

  it('takes order ids up to 512 bytes, counted as WeChat counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom('a', '单'), (length, character) => {
        const orderId = character.repeat(length);
        const fits = Buffer.byteLength(orderId) <= 512;
        expect(validate(getOrder.request, { ...documented, orderId }).ok).toBe(fits);
      }),
    );
  });
});

describe('a viewer', () => {
  it('sees the waybill without the label that carries names and phones', () => {
    const waybill = {
      orderId: '1',
      deliveryId: 'SF',
      waybillId: '2',
      orderStatus: 0,
      printHtml: 'PGh0bWw+',
      waybillData: [],
    };
    expect(getOrder.forViewer?.(waybill)).toEqual({
      orderId: '1',
      deliveryId: 'SF',
      waybillId: '2',
      orderStatus: 0,
      waybillData: [],
    });
  });
});
