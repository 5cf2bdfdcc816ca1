import fc from 'fast-check';
import { validate } from '../../shared/contract/validate';
import type { Waybill } from '../../shared/waybill/sighting';
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
  it('sees the waybill without the label, and of what is printed on it what sorts parcels', () => {
    const waybill = {
      orderId: '1',
      deliveryId: 'SF',
      waybillId: '2',
      orderStatus: 0,
      printHtml: 'PGh0bWw+',
      waybillData: [
        { key: 'SF_mark', value: '101- 07-03 509' },
        { key: 'SF_receiver', value: '王小蒙 13800138000' },
        { key: 'ZTO_bagAddr', value: '广州' },
      ],
    };
    expect(getOrder.forViewer?.(waybill)).toEqual({
      orderId: '1',
      deliveryId: 'SF',
      waybillId: '2',
      orderStatus: 0,
      waybillData: [
        { key: 'SF_mark', value: '101- 07-03 509' },
        { key: 'ZTO_bagAddr', value: '广州' },
      ],
    });
    expect(getOrder.forViewer?.({ orderId: '1' } as Waybill)).toEqual({ orderId: '1', waybillData: [] });
  });
});
