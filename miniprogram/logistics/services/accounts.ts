import { bindAccount } from '../../../cloudfunctions/bindAccount/contract';
import { type CourierAccount, getAllAccount } from '../../../cloudfunctions/getAllAccount/contract';
import type { RequestOf } from '../../../cloudfunctions/shared/contract';
import { accountKey } from '../core/accounts';
import { callFunction, type Outcome } from './cloud';

let known: CourierAccount[] = [];
let stale = false;

export async function loadAccounts(): Promise<Outcome<CourierAccount[]>> {
  const outcome = await callFunction(getAllAccount, {});
  if (!outcome.ok) return outcome;
  known = outcome.data.list ?? [];
  stale = false;
  return { ok: true, data: known };
}

/** An account of the list last loaded. */
export function knownAccount(key: string): CourierAccount | undefined {
  return known.find((account) => accountKey(account) === key);
}

/** True after a binding or unbinding: whoever shows the list should load it again. */
export function accountsChanged(): boolean {
  return stale;
}

export async function bind(request: RequestOf<typeof bindAccount>): Promise<Outcome<unknown>> {
  const outcome = await callFunction(bindAccount, request);
  // A lost answer or a review may have changed the list just as a success does.
  stale = true;
  return outcome;
}

export function unbind({ deliveryId, bizId }: CourierAccount): Promise<Outcome<unknown>> {
  return bind({ type: 'unbind', deliveryId, bizId });
}
