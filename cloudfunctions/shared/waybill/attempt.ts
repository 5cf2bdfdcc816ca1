import type { Deadline } from '../call/deadline';
import { OWN } from '../failure/codes';
import { CallError } from '../failure/failure';
import type { Desk } from './desk';
import { counted, isEvidence, mayRepeat } from './evidence';
import { isPast } from './order-request';
import type { WaybillRecord } from './record';
import type { Found, Sighting } from './sighting';
import type { Verdict } from './verdict';

export type Outcome =
  | ({ state: 'created' | 'cancelled' } & Pick<Found, 'waybillId' | 'waybillData'>)
  | { state: 'refused'; error: CallError }
  | { state: 'orphaned' }
  | { state: 'unknown' };

/** What came out, and the record with what was learnt on the way. */
export interface Attempt {
  record: WaybillRecord;
  outcome: Outcome;
}

/** Kept for writing the outcome down, in milliseconds, or a third of what is left: a slow ledger needs several tries. */
const SETTLE_MS = 5000;
/** With less than this no call is begun. */
const ROUND_MS = 1000;
const LOOK_MS = 4000;
/** An open order is claimed only with so much time: whoever claims it keeps others out for the lease. */
export const CLAIM_MS = 2 * ROUND_MS;
/** Between rounds: what was just made shows up within seconds, or not soon. */
const PAUSES_MS = [700, 1400, 2800];

/**
 * The first call under this orderId, or the first after a written refusal: nothing else is under way, so WeChat's own
 * answer settles it, a refusal too. `sameAsRefused`: WeChat was asked for this very request before.
 */
export async function firstAttempt(
  record: WaybillRecord,
  desk: Desk,
  sameAsRefused: boolean,
): Promise<Attempt> {
  const { request } = record;
  const ended = (outcome: Outcome): Attempt => ({ record, outcome });
  if (isPast(request.expectTime, desk.now())) return ended({ state: 'refused', error: tooLate() });
  const deadline = beforeSettling(desk.deadline);
  if (deadline.left() < ROUND_MS) return ended({ state: 'refused', error: noTimeLeft() });
  const verdict = await desk.ask(request, deadline);
  if (verdict.kind === 'created') return ended(created(verdict));
  if (verdict.kind === 'refused') return ended({ state: 'refused', error: verdict.error });
  const used = verdict.kind === 'used' && !sameAsRefused;
  return rounds(used ? { ...record, usedElsewhere: true } : record, desk, deadline);
}

/**
 * Finds out what became of an earlier call. Looks first; where there is nothing and the order is young, the identical
 * addOrder is repeated. Only a look or a waybill number ends it: a refusal of the repeat proves nothing about the
 * earlier call, which may still be under way.
 */
export function recover(record: WaybillRecord, desk: Desk, mostRounds?: number): Promise<Attempt> {
  return rounds(record, desk, beforeSettling(desk.deadline), mostRounds);
}

async function rounds(
  record: WaybillRecord,
  desk: Desk,
  deadline: Deadline,
  mostRounds = PAUSES_MS.length + 1,
): Promise<Attempt> {
  let { looks } = record;
  let repeating = true;
  for (let round = 0; round < mostRounds && deadline.left() >= ROUND_MS; round++) {
    const sighting = await desk.look(keyOf(record), deadline.within(LOOK_MS));
    if (sighting.kind === 'found') return { record, outcome: found(record, sighting) };
    if (sighting.kind === 'absent') {
      looks = counted(looks, desk.now());
      if (isEvidence(looks)) return { record: { ...record, looks }, outcome: { state: 'orphaned' } };
      repeating &&= mayRepeat(record, desk.now()) && deadline.left() >= ROUND_MS;
      const verdict = repeating ? await desk.ask(record.request, deadline) : undefined;
      if (verdict?.kind === 'created') return { record, outcome: created(verdict) };
      // This call may still make it: what was looked for before proves nothing any more.
      if (verdict?.kind === 'open') looks = undefined;
      if (verdict?.kind === 'refused') repeating = false;
    }
    if (round + 1 < mostRounds) await deadline.pause(PAUSES_MS[round] ?? 0);
  }
  return { record: { ...record, looks }, outcome: { state: 'unknown' } };
}

function beforeSettling(deadline: Deadline): Deadline {
  return deadline.reserving(Math.min(SETTLE_MS, deadline.left() / 3));
}

function keyOf({ _id: orderId, deliveryId, openid }: WaybillRecord) {
  return { orderId, deliveryId, openid };
}

function created({ waybillId, waybillData }: Extract<Verdict, { kind: 'created' }>): Outcome {
  return { state: 'created', waybillId, waybillData };
}

function found(
  { usedElsewhere }: WaybillRecord,
  { waybillId, waybillData, cancelled }: Extract<Sighting, { kind: 'found' }>,
): Outcome {
  if (usedElsewhere) return { state: 'refused', error: takenElsewhere(waybillId) };
  return { state: cancelled ? 'cancelled' : 'created', waybillId, waybillData };
}

/** No attempt of ours can have made it: this ledger would know. */
function takenElsewhere(waybillId: string): CallError {
  const explanation = {
    title: '这个订单号已经在别处建过运单',
    action: `微信那边的运单号是 ${waybillId}，不是从这里建的。请在「按订单号查询」里核对；要另建一单，请换一个订单号。`,
  };
  return new CallError(OWN.orderIdTaken, 'addOrder:fail orderId is used elsewhere', { explanation });
}

function noTimeLeft(): CallError {
  return new CallError(OWN.noTimeLeft, 'addOrder:fail no time left');
}

function tooLate(): CallError {
  const issues = [{ path: 'expectTime', message: '预约取件时间已经过去，请重新选择' }];
  return new CallError(OWN.invalidRequest, 'addOrder:fail invalid request: expectTime', { issues });
}
