import { cloud } from '../shared/call/cloud';
import { type WaybillRecord, waybills } from '../shared/waybill/ledger';

const HOUR_MS = 3600_000;
/** How old a track may be before the timer asks again. */
export const STALE_MS = 6 * HOUR_MS;
/** After so long without a signature nobody expects one; such a waybill is asked for by hand. */
const GIVEN_UP_MS = 60 * 24 * HOUR_MS;

/** Orders whose outcome nobody knows and nobody is working at. */
export function unresolved(now: number): object {
  const { command: _ } = cloud.database();
  return _.or({ state: 'unknown' }, { state: 'creating', leaseUntil: _.lt(now) });
}

/** Waybills under way, or signed by hearsay only, that WeChat was not asked about since `checkedBefore`. */
export function untracked(now: number, checkedBefore: number): object {
  const { command: _ } = cloud.database();
  return _.and(
    { state: 'created', createdAt: _.gte(now - GIVEN_UP_MS) },
    _.or({ stage: 'waiting' }, { stage: 'moving' }, { stage: 'trouble' }, { 'track.hinted': true }),
    _.or({ checkedAt: _.exists(false) }, { checkedAt: _.lt(checkedBefore) }),
  );
}

/** The longest unattended first, so that one that never succeeds does not keep others waiting. */
export const listUnresolved = (now: number, limit: number): Promise<WaybillRecord[]> =>
  waybills.list(unresolved(now), [['updatedAt', 'asc']], limit);

export const listUntracked = (now: number, checkedBefore: number, limit: number): Promise<WaybillRecord[]> =>
  waybills.list(untracked(now, checkedBefore), [['checkedAt', 'asc']], limit);

export async function countDue(now: number): Promise<number> {
  const counts = [unresolved(now), untracked(now, now - STALE_MS)].map((filter) => waybills.count(filter));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
