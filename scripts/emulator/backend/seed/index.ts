import { type BackendState, untouched } from '../state';
import { seedAccounts } from './accounts';
import { seedEwaybillAccounts } from './store';
import { seedWaybills } from './waybills';

/** The demo merchant 青禾小店 as it stands at `now` (milliseconds). Everything in it is invented. */
export function seedState(now: number): BackendState {
  return {
    accounts: seedAccounts(now),
    waybills: seedWaybills(now),
    ewaybillAccounts: seedEwaybillAccounts(now),
    ...untouched(),
  };
}
