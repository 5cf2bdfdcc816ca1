import { MOST_ACCOUNTS, type Overview, overview } from '../../../../cloudfunctions/console/overview/contract';
import type { CourierAccount } from '../../../../cloudfunctions/logistics/getAllAccount/contract';
import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import { accountKey, type Usage } from '../../accounts/logic/accounts';
import { countsSheets } from '../../kit/logic/couriers';
import { type CallResult, callFunction } from '../../kit/services/cloud';
import { slice } from '../../kit/services/store';

type Asked = Overview['usage'][number];
type AskedAccount = Pick<Asked, 'deliveryId' | 'bizId'>;

const KEY = 'wx-logistics.countedAccounts';

const usage = slice<Usage>('usage', {});

/**
 * The figures, with the use of the accounts that counted sheets last time: nobody waits for the list of accounts
 * to see a number. `loadUsage` fills in what was missing.
 */
export async function loadOverview(): Promise<CallResult<Overview>> {
  return load(lastCounted());
}

/** The week's use of each account that counts sheets; asks again only for accounts not asked before. */
export async function loadUsage(accounts: CourierAccount[], couriers: Courier[]): Promise<Usage> {
  const counted = accounts
    .filter(({ statusCode, deliveryId }) => statusCode === 0 && countsSheets(couriers, deliveryId))
    .slice(0, MOST_ACCOUNTS)
    .map(({ deliveryId, bizId }) => ({ deliveryId, bizId }));
  wx.setStorage({ key: KEY, data: counted });
  if (counted.some((account) => !(accountKey(account) in usage.get()))) await load(counted);
  return usage.get();
}

/** As far as it was ever loaded. */
export function knownUsage(): Usage {
  return usage.get();
}

async function load(accounts: AskedAccount[]): Promise<CallResult<Overview>> {
  const outcome = await callFunction(overview, { accounts });
  if (!outcome.ok) return outcome;
  const counts = outcome.data.usage.map((used) => [accountKey(used), used.count] as const);
  usage.set({ ...usage.get(), ...Object.fromEntries(counts) });
  return outcome;
}

function lastCounted(): AskedAccount[] {
  const stored: unknown = wx.getStorageSync(KEY);
  return Array.isArray(stored) ? stored.slice(0, MOST_ACCOUNTS) : [];
}
