import fc from 'fast-check';
import { COURIERS } from './couriers';
import { hasStyle, waybillNumber } from './waybill-number';

const anyStyle = fc.constantFrom(...COURIERS.map(({ waybillStyle }) => waybillStyle));
const anyPlace = fc.nat({ max: 999_999_999 });

describe('waybill numbers', () => {
  it.each([
    ['SF', /^SF1\d{12}$/],
    ['YTO', /^YT\d{13}$/],
    ['ZTO', /^7\d{13}$/],
    ['YUNDA', /^4\d{14}$/],
    ['JTSD', /^JT\d{13}$/],
    ['EMS', /^1\d{12}$/],
  ])('of %s look like the courier’s own', (id, shape) => {
    const style = COURIERS.find(({ deliveryId }) => deliveryId === id)?.waybillStyle ?? '';

    expect(waybillNumber(style, 571_001)).toMatch(shape);
  });

  it('have the style of their courier, wherever in the sequence', () => {
    fc.assert(
      fc.property(anyStyle, anyPlace, (style, place) => {
        expect(hasStyle(style, waybillNumber(style, place))).toBe(true);
      }),
    );
  });

  it('are never given twice', () => {
    fc.assert(
      fc.property(anyStyle, anyPlace, anyPlace, (style, one, other) => {
        expect(waybillNumber(style, one) === waybillNumber(style, other)).toBe(one === other);
      }),
    );
  });

  it('of one courier are told from another’s', () => {
    const mixed = COURIERS.flatMap((courier) =>
      COURIERS.filter(({ waybillStyle }) => hasStyle(waybillStyle, waybillNumber(courier.waybillStyle, 7))),
    );

    expect(mixed).toHaveLength(COURIERS.length);
  });
});
