import { MOST_ACCOUNTS, type Overview, overview } from '../../../../cloudfunctions/console/overview/contract';
import type { CourierAccount } from '../../../../cloudfunctions/logistics/getAllAccount/contract';
import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import { accountKey, type Usage } from '../../accounts/logic/accounts';
import { countsSheets } from '../../kit/logic/couriers';
import { callFunction, type Outcome } from '../../kit/services/cloud';

type Asked = Overview['usage'][number];
type AskedAccount = Pick<Asked, 'deliveryId' | 'bizId'>;

const KEY = 'wx-logistics.countedAccounts';

let usage: Usage = {};
let known: Overview | undefined;

/**
 * The figures, with the use of the accounts that counted sheets last time: nobody waits for the list of accounts
 * to see a number. `loadUsage` fills in what was missing.
 */
export async function loadOverview(): Promise<Outcome<Overview>> {
  return load(remembered());
}

/** The week's use of each account that counts sheets; asks again only for accounts not asked before. */
export async function loadUsage(accounts: CourierAccount[], couriers: Courier[]): Promise<Usage> {
  const counted = accounts
    .filter(({ statusCode, deliveryId }) => statusCode === 0 && countsSheets(couriers, deliveryId))
    .slice(0, MOST_ACCOUNTS)
    .map(({ deliveryId, bizId }) => ({ deliveryId, bizId }));
  wx.setStorage({ key: KEY, data: counted });
  if (counted.some((account) => !(accountKey(account) in usage))) await load(counted);
  return usage;
}

/** The figures last loaded. */
export function knownOverview(): Overview | undefined {
  return known;
}

/** As far as it was ever loaded. */
export function knownUsage(): Usage {
  return usage;
}

async function load(accounts: AskedAccount[]): Promise<Outcome<Overview>> {
  const outcome = await callFunction(overview, { accounts });
  if (!outcome.ok) return outcome;
  known = outcome.data;
  const counts = known.usage.map((used) => [accountKey(used), used.count] as const);
  usage = { ...usage, ...Object.fromEntries(counts) };
  return outcome;
}

function remembered(): AskedAccount[] {
  const stored: unknown = wx.getStorageSync(KEY);
  return Array.isArray(stored) ? stored.slice(0, MOST_ACCOUNTS) : [];
}
