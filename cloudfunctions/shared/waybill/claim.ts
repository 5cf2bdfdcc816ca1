import { newToken } from '../database/token';
import { mayRepeat } from './evidence';
import { LEASE_MS, type WaybillRecord } from './record';

type Claim = Partial<WaybillRecord> & { attempt: string };

/** Somebody is at it, and lives as long as a function can. */
export function isLeased({ state, leaseUntil }: WaybillRecord, now: number): boolean {
  return state === 'creating' && leaseUntil > now;
}

/** True of an order whose outcome nobody knows and nobody is working at. */
export function isOpen(stored: WaybillRecord, now: number): boolean {
  return stored.state === 'unknown' || (stored.state === 'creating' && !isLeased(stored, now));
}

/**
 * What makes an open record the claimant's. Where the paid write may be repeated, earlier looks are forgotten at once:
 * the claimant may die in the middle of a call that makes the waybill after all.
 */
export function claimOf(stored: WaybillRecord, now: number): Claim {
  return {
    state: 'creating',
    attempt: newToken(),
    leaseUntil: now + LEASE_MS,
    updatedAt: now,
    ...(mayRepeat(stored, now) && { looks: undefined }),
  };
}
