import type { Success } from '../shared/call/serve';
import { personalDataDays } from '../shared/call/settings';
import type { RequestOf } from '../shared/contract/define';
import type { Caller } from '../shared/people/caller';
import { bestEffort, type WaybillRecord } from '../shared/waybill/ledger';
import type { reconcile } from './contract';
import { countDue, listUnresolved, listUntracked, STALE_MS } from './due';
import { erasePersonalData } from './erase';
import { refresh, resolve } from './one';

/** How long a run works, in milliseconds: a slow ledger needs the rest of the function's 20 s. */
const BUDGET_MS = 12_000;
/** No order is begun with less than this left. */
const LAST_START_MS = 4000;
const DEFAULT_LIMIT = 20;

/** One bounded run. Throws CallError -700005 where the ledger cannot be reached. */
export async function run(
  { limit = DEFAULT_LIMIT }: RequestOf<typeof reconcile>,
  caller: Caller,
): Promise<Success<typeof reconcile>> {
  const until = performance.now() + BUDGET_MS;
  const days = personalDataDays();
  const counts = { checked: 0, resolved: 0, refreshed: 0, failed: 0 };
  const work = async (records: WaybillRecord[], success: 'resolved' | 'refreshed', one: typeof resolve) => {
    for (const record of records) {
      if (until - performance.now() < LAST_START_MS) return;
      const done = await one(record, until);
      counts.checked += 1;
      counts[done ? success : 'failed'] += 1;
    }
  };

  const [unresolved, erased] = await Promise.all([listUnresolved(Date.now(), limit), eraseOnceADay(days)]);
  await work(unresolved, 'resolved', resolve);
  const inTime = until - performance.now() >= LAST_START_MS;
  const left = inTime ? limit - counts.checked : 0;
  const checkedBefore = caller.role === 'owner' ? Date.now() : Date.now() - STALE_MS;
  if (left > 0) await work(await listUntracked(Date.now(), checkedBefore, left), 'refreshed', refresh);
  return {
    ...counts,
    erased,
    remaining: await countDue(Date.now()),
    errCode: 0,
    errMsg: 'reconcile:ok',
  };
}

const DAY_MS = 24 * 3600_000;
let nextErasure = 0;

/** In each instance: it looks at every old record, and the timer comes every ten minutes. */
async function eraseOnceADay(days: number): Promise<number> {
  if (Date.now() < nextErasure) return 0;
  // The first time it may be thousands: what is not done in time is done by the next run.
  const erased = await bestEffort(erasePersonalData(days));
  if (erased !== undefined) nextErasure = Date.now() + DAY_MS;
  return erased ?? 0;
}
