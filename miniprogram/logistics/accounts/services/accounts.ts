import { bindAccount } from '../../../../cloudfunctions/logistics/bindAccount/contract';
import {
  type CourierAccount,
  getAllAccount,
} from '../../../../cloudfunctions/logistics/getAllAccount/contract';
import { getQuota } from '../../../../cloudfunctions/logistics/getQuota/contract';
import type { RequestOf } from '../../../../cloudfunctions/shared/contract/define';
import { takeTurns } from '../../batch/logic/take-turns';
import { type CallResult, callFunction } from '../../kit/services/cloud';
import { slice } from '../../kit/services/store';
import { accountKey } from '../logic/accounts';

type Named = Pick<CourierAccount, 'deliveryId' | 'bizId'>;

/** A courier answers within a second; more at once would only wait in WeChat's queue. */
const ASKED_AT_ONCE = 3;

interface KnownAccounts {
  /** As last loaded, with balances asked since. */
  list: CourierAccount[];
  /** Something was bound or unbound since. */
  stale: boolean;
  /** Counts bindings and balances asked. */
  version: number;
}

const accounts = slice<KnownAccounts>('accounts', { list: [], stale: false, version: 0 });

export async function loadAccounts(): Promise<CallResult<CourierAccount[]>> {
  const outcome = await callFunction(getAllAccount, {});
  if (!outcome.ok) return outcome;
  const list = (outcome.data.list ?? []).map(withNewestBalance);
  accounts.set({ ...accounts.get(), list, stale: false });
  return { ok: true, data: list };
}

/** An account of the list last loaded. */
export function knownAccount(key: string): CourierAccount | undefined {
  return knownAccounts().find((account) => accountKey(account) === key);
}

/** The list last loaded, with balances asked since. */
export function knownAccounts(): CourierAccount[] {
  return accounts.get().list;
}

/** True after a binding or unbinding: whoever shows the list should load it again. */
export function accountsChanged(): boolean {
  return accounts.get().stale;
}

/** Compare with the version remembered when showing: bindings and balances asked since count. */
export function accountsVersion(): number {
  return accounts.get().version;
}

export async function bind(request: RequestOf<typeof bindAccount>): Promise<CallResult<unknown>> {
  const outcome = await callFunction(bindAccount, request);
  // A lost answer or a review may have changed the list just as a success does.
  const { list, version } = accounts.get();
  accounts.set({ list, stale: true, version: version + 1 });
  return outcome;
}

export function unbind({ deliveryId, bizId }: CourierAccount): Promise<CallResult<unknown>> {
  return bind({ type: 'unbind', deliveryId, bizId });
}

/** Asks the courier for the sheets left and keeps the answer; the account in `knownAccount` is a new one then. */
export async function refreshBalance({
  deliveryId,
  bizId,
}: Named): Promise<CallResult<CourierAccount | undefined>> {
  const outcome = await callFunction(getQuota, { deliveryId, bizId });
  if (!outcome.ok) return outcome;
  const key = accountKey({ deliveryId, bizId });
  const asked = { quotaNum: outcome.data.quotaNum, quotaUpdateTime: Math.floor(Date.now() / 1000) };
  const { list, stale, version } = accounts.get();
  const refreshed = list.map((account) => (accountKey(account) === key ? { ...account, ...asked } : account));
  accounts.set({ list: refreshed, stale, version: version + 1 });
  return { ok: true, data: knownAccount(key) };
}

/** Asks for every account, three at a time; `onAnswer` gets each outcome as it comes. */
export async function refreshBalances<T extends Named>(
  asked: T[],
  onAnswer: (account: T, outcome: CallResult<unknown>) => void,
): Promise<void> {
  const ask = async (account: T) => onAnswer(account, await refreshBalance(account));
  await takeTurns(asked, ASKED_AT_ONCE, ask);
}

/** WeChat's list may lag behind what the courier answered a moment ago. */
function withNewestBalance(listed: CourierAccount): CourierAccount {
  const before = knownAccount(accountKey(listed));
  if (!before || before.quotaUpdateTime <= (listed.quotaUpdateTime ?? 0)) return listed;
  return { ...listed, quotaNum: before.quotaNum, quotaUpdateTime: before.quotaUpdateTime };
}
