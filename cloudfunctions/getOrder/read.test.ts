import type { WaybillRecord, WaybillState } from '../shared/waybill/ledger';
import { adopted } from './read';

const stored = (state: WaybillState, waybillId = '') =>
  ({ _id: 'A1', state, deliveryId: 'SF', waybillId }) as WaybillRecord;
const seen = (orderStatus: number) => ({ waybillId: 'SF1', waybillData: [], orderStatus });

describe('a waybill that getOrder sees', () => {
  it('is adopted where its order was lost, as created or cancelled', () => {
    for (const state of ['unknown', 'orphaned'] as const) {
      expect(adopted(stored(state), 'SF', seen(0))).toMatchObject({ state: 'created', waybillId: 'SF1' });
      expect(adopted(stored(state), 'SF', seen(1))).toMatchObject({ state: 'cancelled', waybillId: 'SF1' });
    }
  });

  it('tells of a cancellation the ledger missed', () => {
    expect(adopted(stored('created', 'SF1'), 'SF', seen(1))).toEqual({
      state: 'cancelled',
      stage: 'cancelled',
    });
    expect(adopted(stored('created', 'SF1'), 'SF', seen(0))).toBeUndefined();
  });

  it('changes nothing while an attempt is under way, after a refusal, for another waybill or courier', () => {
    for (const state of ['creating', 'refused', 'cancelled'] as const) {
      expect(adopted(stored(state), 'SF', seen(0))).toBeUndefined();
    }
    expect(adopted(stored('created', 'SF2'), 'SF', seen(1))).toBeUndefined();
    expect(adopted(stored('unknown'), 'YTO', seen(0))).toBeUndefined();
    expect(adopted(stored('unknown'), 'SF', {})).toBeUndefined();
  });
});
