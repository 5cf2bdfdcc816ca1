import type { Deadline } from '../../shared/call/deadline';
import type { Invocation, Success } from '../../shared/call/serve';
import { personalDataDays } from '../../shared/call/settings';
import type { RequestOf } from '../../shared/contract/define';
import { CallError } from '../../shared/failure/failure';
import { DAY_MS } from '../../shared/waybill/days';
import { waybills as open } from '../../shared/waybill/ledger';
import type { WaybillRecord } from '../../shared/waybill/record';
import type { reconcile } from './contract';
import { countDue, listClosedLately, listUnresolved, listUntracked, STALE_MS, type Waybills } from './due';
import { erasePersonalData } from './erase';
import { lookAgain, refreshOne, resolveOne, type Work } from './one';

/** No order is begun with less than this left, in milliseconds, or half of what there was. */
const LAST_START_MS = 9500;
/** Kept for the count at the end. */
const COUNT_MS = 3500;
const DEFAULT_LIMIT = 20;

/**
 * One bounded run: open orders first, then tracks, then orders that were told to have no waybill. Throws CallError
 * -700005 where the ledger cannot be reached, -700006 at the end where PERSONAL_DATA_DAYS is wrong.
 */
export async function run(
  { limit = DEFAULT_LIMIT }: RequestOf<typeof reconcile>,
  { caller, deadline }: Invocation,
): Promise<Success<typeof reconcile>> {
  const waybills = open(deadline);
  const since = Date.now();
  const lastStart = Math.min(LAST_START_MS, deadline.left() / 2);
  const counts = { checked: 0, resolved: 0, refreshed: 0, failed: 0 };
  const workThrough = async (
    list: (most: number) => Promise<WaybillRecord[]>,
    success: 'resolved' | 'refreshed',
    one: Work,
  ) => {
    const most = deadline.left() < lastStart ? 0 : limit - counts.checked;
    for (const record of most > 0 ? await list(most) : []) {
      if (deadline.left() < lastStart) return;
      const done = await one(record, waybills, deadline.reserving(COUNT_MS));
      counts.checked += 1;
      counts[done ? success : 'failed'] += 1;
    }
  };

  const checkedBefore = caller.role === 'owner' ? Date.now() : Date.now() - STALE_MS;
  await workThrough((most) => listUnresolved(waybills, Date.now(), most), 'resolved', resolveOne);
  await workThrough(
    (most) => listUntracked(waybills, Date.now(), checkedBefore, most),
    'refreshed',
    refreshOne,
  );
  await workThrough((most) => listClosedLately(waybills, Date.now(), most), 'resolved', lookAgain);
  const erased = await eraseOnceADay(waybills, deadline);
  const remaining = await countDue(waybills, Date.now(), since);
  return { ...counts, erased, remaining, errCode: 0, errMsg: 'reconcile:ok' };
}

let nextErasure = 0;

/** In each instance: it looks at every old record, and the timer comes every ten minutes. */
async function eraseOnceADay(waybills: Waybills, deadline: Deadline): Promise<number> {
  const days = personalDataDays();
  if (Date.now() < nextErasure) return 0;
  try {
    const erased = await erasePersonalData(waybills, days, deadline.reserving(COUNT_MS));
    nextErasure = Date.now() + DAY_MS;
    return erased;
  } catch (thrown) {
    // The first time it may be thousands: what is not done in time is done by the next run.
    if (!(thrown instanceof CallError)) throw thrown;
    return 0;
  }
}
