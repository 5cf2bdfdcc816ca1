import { type BackendState, type HeldOrder, untouched } from '../state';
import { seedAccounts } from './accounts';
import { type Parcel, seedParcels, wasMade } from './parcels';
import { seedEwaybillAccounts } from './store';
import { seedWaybills } from './waybills';

export { seedRecords } from './records';

/** The demo merchant 青禾小店 as it stands at `now` (milliseconds). Everything in it is invented. */
export function seedState(now: number): BackendState {
  const week = seedParcels(now);
  return {
    accounts: seedAccounts(now),
    waybills: [...seedWaybills(now), ...week.filter(wasMade).map(({ waybill }) => waybill)],
    ewaybillAccounts: seedEwaybillAccounts(now),
    ...untouched(),
    heldOrders: week.filter(({ fate }) => fate === 'orphaned').map(orphanOf),
  };
}

/** The courier used the order id up and made nothing. */
function orphanOf({ waybill: { orderId, fingerprint = '' } }: Parcel): HeldOrder {
  return { orderId, fingerprint, readyAtMs: null };
}
