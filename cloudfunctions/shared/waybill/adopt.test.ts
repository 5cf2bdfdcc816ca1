import { adopted } from './adopt';
import type { WaybillRecord, WaybillState } from './record';

const stored = (state: WaybillState, more: Partial<WaybillRecord> = {}) =>
  ({ _id: 'A1', state, deliveryId: 'SF', waybillId: '', ...more }) as WaybillRecord;
const seen = (cancelled = false, more: object = {}) => ({
  deliveryId: 'SF',
  waybillId: 'SF1',
  waybillData: [],
  cancelled,
  ...more,
});
const closed = { closedAt: 1 };

describe('a waybill that turned up at WeChat', () => {
  it('is adopted where its order was open, lost or refused, as created or cancelled', () => {
    for (const record of [stored('unknown'), stored('orphaned', closed), stored('refused', closed)]) {
      expect(adopted(record, seen())).toMatchObject({ state: 'created', stage: 'waiting', waybillId: 'SF1' });
      expect(adopted(record, seen(true))).toMatchObject({ state: 'cancelled', waybillId: 'SF1' });
    }
  });

  it('takes away what the order was closed and given up with', () => {
    const record = stored('orphaned', {
      ...closed,
      givenUpAt: 1,
      looks: { count: 5, firstAt: 1, lastAt: 2 },
    });
    expect(adopted(record, seen())).toMatchObject({
      closedAt: undefined,
      givenUpAt: undefined,
      looks: undefined,
    });
  });

  it('tells of a cancellation the ledger missed', () => {
    const record = stored('created', { waybillId: 'SF1' });
    expect(adopted(record, seen(true))).toEqual({ state: 'cancelled', stage: 'cancelled' });
    expect(adopted(record, seen())).toBeUndefined();
  });

  it.each([
    ['while an attempt is under way', stored('creating'), seen()],
    ['for an order that was never sent', stored('refused'), seen()],
    ['for an id that was used elsewhere', stored('unknown', { usedElsewhere: true }), seen()],
    ['where two requests went out under the id', stored('refused', { ...closed, mixed: true }), seen()],
    ['of another courier', stored('unknown'), seen(false, { deliveryId: 'YTO' })],
    ['without a number', stored('unknown'), seen(false, { waybillId: '' })],
    ['of another number', stored('created', { waybillId: 'SF2' }), seen(true)],
    ['for a cancelled order', stored('cancelled', { waybillId: 'SF1' }), seen()],
  ])('changes nothing %s', (_, record, waybill) => {
    expect(adopted(record, waybill)).toBeUndefined();
  });
});
