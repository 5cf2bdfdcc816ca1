import { cloud } from '../../shared/call/cloud';
import type { Collection } from '../../shared/database/collection';
import { DAY_MS } from '../../shared/waybill/days';
import type { WaybillRecord } from '../../shared/waybill/record';

export type Waybills = Collection<WaybillRecord>;

const HOUR_MS = 3600_000;
/** How old a track may be before the timer asks again. */
export const STALE_MS = 6 * HOUR_MS;
/** After so long without a signature nobody expects one; such a waybill is asked for by hand. */
const GIVEN_UP_MS = 60 * DAY_MS;
/** An order that ended without a waybill is looked for another day, every so often. */
const WATCHED_MS = DAY_MS;
const LOOK_AGAIN_MS = 3 * HOUR_MS;

/** Orders whose outcome nobody knows and nobody is working at. */
function unresolved(now: number): object {
  const { command: _ } = cloud.database();
  return _.or({ state: 'unknown' }, { state: 'creating', leaseUntil: _.lt(now) });
}

/** Waybills under way, or signed by hearsay only, that WeChat was not asked about since `checkedBefore`. */
function untracked(now: number, checkedBefore: number): object {
  const { command: _ } = cloud.database();
  return _.and(
    { state: 'created', createdAt: _.gte(now - GIVEN_UP_MS) },
    _.or({ stage: 'waiting' }, { stage: 'moving' }, { stage: 'trouble' }, { 'track.hinted': true }),
    notCheckedSince(checkedBefore),
  );
}

/** Orders told to have no waybill: should one turn up after all, it is in no list. */
function closedLately(now: number): object {
  const { command: _ } = cloud.database();
  return _.and({ closedAt: _.gte(now - WATCHED_MS) }, notCheckedSince(now - LOOK_AGAIN_MS));
}

function notCheckedSince(time: number): object {
  const { command: _ } = cloud.database();
  return _.or({ checkedAt: _.exists(false) }, { checkedAt: _.lt(time) });
}

/** The longest unattended first, so that one that never succeeds does not keep others waiting. */
export const listUnresolved = (waybills: Waybills, now: number, limit: number) =>
  waybills.list(unresolved(now), [['updatedAt', 'asc']], limit);

export const listUntracked = (waybills: Waybills, now: number, checkedBefore: number, limit: number) =>
  waybills.list(untracked(now, checkedBefore), [['checkedAt', 'asc']], limit);

export const listClosedLately = (waybills: Waybills, now: number, limit: number) =>
  waybills.list(closedLately(now), [['closedAt', 'asc']], limit);

/** Those that a run which began at `since` did not get to; what it asked in vain is due again later. */
export async function countDue(waybills: Waybills, now: number, since: number): Promise<number> {
  const { command: _ } = cloud.database();
  const open = _.and(unresolved(now), { updatedAt: _.lt(since) });
  const due = [open, untracked(now, now - STALE_MS), closedLately(now)];
  const counts = await Promise.all(due.map((filter) => waybills.count(filter)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Open orders older than so many days: their names may not stay, whatever WeChat answers. */
export const listOverdue = (waybills: Waybills, now: number, days: number, limit: number) => {
  const { command: _ } = cloud.database();
  const old = _.and({ createdAt: _.lt(now - days * DAY_MS) }, unresolved(now));
  return waybills.list(old, [['createdAt', 'asc']], limit);
};
