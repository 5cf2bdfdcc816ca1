import { bindAccount } from '../../../../cloudfunctions/logistics/bindAccount/contract';
import {
  type CourierAccount,
  getAllAccount,
} from '../../../../cloudfunctions/logistics/getAllAccount/contract';
import { getQuota } from '../../../../cloudfunctions/logistics/getQuota/contract';
import type { RequestOf } from '../../../../cloudfunctions/shared/contract/define';
import { takeTurns } from '../../batch/logic/take-turns';
import { callFunction, type Outcome } from '../../kit/services/cloud';
import { accountKey } from '../logic/accounts';

type Named = Pick<CourierAccount, 'deliveryId' | 'bizId'>;

/** A courier answers within a second; more at once would only wait in WeChat's queue. */
const ASKED_AT_ONCE = 3;

let known: CourierAccount[] = [];
let stale = false;
let version = 0;

export async function loadAccounts(): Promise<Outcome<CourierAccount[]>> {
  const outcome = await callFunction(getAllAccount, {});
  if (!outcome.ok) return outcome;
  known = (outcome.data.list ?? []).map(withNewestBalance);
  stale = false;
  return { ok: true, data: known };
}

/** An account of the list last loaded. */
export function knownAccount(key: string): CourierAccount | undefined {
  return known.find((account) => accountKey(account) === key);
}

/** The list last loaded, with balances asked since. */
export function knownAccounts(): CourierAccount[] {
  return known;
}

/** True after a binding or unbinding: whoever shows the list should load it again. */
export function accountsChanged(): boolean {
  return stale;
}

/** Compare with the version remembered when showing: bindings and balances asked since count. */
export function accountsVersion(): number {
  return version;
}

export async function bind(request: RequestOf<typeof bindAccount>): Promise<Outcome<unknown>> {
  const outcome = await callFunction(bindAccount, request);
  // A lost answer or a review may have changed the list just as a success does.
  stale = true;
  version += 1;
  return outcome;
}

export function unbind({ deliveryId, bizId }: CourierAccount): Promise<Outcome<unknown>> {
  return bind({ type: 'unbind', deliveryId, bizId });
}

/** Asks the courier for the sheets left and keeps the answer; the account in `knownAccount` is a new one then. */
export async function refreshBalance({
  deliveryId,
  bizId,
}: Named): Promise<Outcome<CourierAccount | undefined>> {
  const outcome = await callFunction(getQuota, { deliveryId, bizId });
  if (!outcome.ok) return outcome;
  const key = accountKey({ deliveryId, bizId });
  const asked = { quotaNum: outcome.data.quotaNum, quotaUpdateTime: Math.floor(Date.now() / 1000) };
  known = known.map((account) => (accountKey(account) === key ? { ...account, ...asked } : account));
  version += 1;
  return { ok: true, data: knownAccount(key) };
}

/** Asks for every account, three at a time; `tell` hears each outcome as it comes. */
export async function refreshBalances<T extends Named>(
  accounts: T[],
  tell: (account: T, outcome: Outcome<unknown>) => void,
): Promise<void> {
  await takeTurns(accounts, ASKED_AT_ONCE, async (account) => tell(account, await refreshBalance(account)));
}

/** WeChat's list may lag behind what the courier answered a moment ago. */
function withNewestBalance(listed: CourierAccount): CourierAccount {
  const before = knownAccount(accountKey(listed));
  if (!before || before.quotaUpdateTime <= (listed.quotaUpdateTime ?? 0)) return listed;
  return { ...listed, quotaNum: before.quotaNum, quotaUpdateTime: before.quotaUpdateTime };
}
