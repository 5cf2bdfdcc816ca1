import { pick } from '../fingerprint';
import { chineseMidnight } from './ago';

/** What became of an order of the demo week; most simply go their way. */
export type Fate =
  | 'usual'
  /** Made today, the courier is still to come. */
  | 'waiting'
  | 'neverCollected'
  | 'lostUnderway'
  | 'notAccepted'
  | 'problem'
  | 'cancelled'
  /** The same parcel again, after its first order was cancelled. */
  | 'again'
  | 'refused'
  | 'unknown'
  | 'orphaned';

export interface Planned {
  orderId: string;
  /** Place in the week, from 0. */
  nth: number;
  fate: Fate;
  /** Unix seconds. */
  createTime: number;
  printed: boolean;
}

const FIRST_ID = 10000101;
const HOUR = 3600;
const MINUTE = 60;
/** Orders of each day, oldest first; the last is today. A shop sells more towards the weekend. */
const PER_DAY = [7, 8, 7, 9, 11, 10, 9];
/** Who makes waybills makes them between 9:40 and 18:40, most of them after three. */
const OPENS = 9 * HOUR + 40 * MINUTE;
const BUSY = 15 * HOUR;
const CLOSES = 18 * HOUR + 40 * MINUTE;

/** Fates by day (0 is today) and place in that day. */
const FATES: Record<string, Fate> = {
  '6/1': 'lostUnderway',
  '4/3': 'neverCollected',
  '3/2': 'problem',
  '2/1': 'notAccepted',
  '2/3': 'cancelled',
  '2/4': 'again',
  '1/2': 'orphaned',
  '0/3': 'refused',
  '0/7': 'unknown',
};

/** The orders of the demo week before `now` (milliseconds), oldest first. */
export function planWeek(now: number): Planned[] {
  const days = PER_DAY.flatMap((count, at) => {
    const daysAgo = PER_DAY.length - 1 - at;
    return timesOf(daysAgo, count, now).map((createTime, place) => ({ daysAgo, place, createTime }));
  });
  return days.map(({ daysAgo, place, createTime }, nth) => ({
    orderId: `QH${FIRST_ID + nth}`,
    nth,
    createTime,
    fate: FATES[`${daysAgo}/${place}`] ?? (daysAgo === 0 && place > 0 ? 'waiting' : 'usual'),
    printed: daysAgo > 0 || place % 2 === 0,
  }));
}

function timesOf(daysAgo: number, count: number, now: number): number[] {
  const midnight = chineseMidnight(now) - daysAgo * 24 * HOUR;
  const span = daysAgo === 0 ? today(now, midnight) : { from: midnight + OPENS, to: midnight + CLOSES };
  return Array.from({ length: count }, (_, place) => {
    const time = pick(`${daysAgo}/${place}`, 1000) / 1000;
    const { from, to } = daysAgo > 0 && place % 3 > 0 ? { from: midnight + BUSY, to: span.to } : span;
    return Math.floor(from + time * (to - from));
  }).sort((a, b) => a - b);
}

/** From opening until a few minutes ago; a demo that is started at night has sold a little since midnight. */
function today(now: number, midnight: number): { from: number; to: number } {
  const last = Math.max(midnight, Math.floor(now / 1000) - 4 * MINUTE);
  return { from: last > midnight + OPENS + HOUR ? midnight + OPENS : midnight, to: last };
}
