import { look } from '../getOrder/look';
import { OWN } from '../shared/failure/codes';
import { CallError } from '../shared/failure/failure';
import { bestEffort, newToken, stageOf, type WaybillRecord, waybills } from '../shared/waybill/ledger';
import { isPast } from '../shared/waybill/order-request';
import { type AddOrderRequest, askToCreate } from './ask';
import type { Verdict } from './verdict';

export type Outcome =
  | { state: 'created'; waybillId: string; waybillData: WaybillRecord['waybillData'] }
  | { state: 'cancelled'; waybillId: string; waybillData: WaybillRecord['waybillData'] }
  | { state: 'refused'; error: CallError }
  | { state: 'orphaned' }
  | { state: 'unknown' };

export interface Attempt {
  record: WaybillRecord;
  outcome: Outcome;
}

/** After so many looks that found nothing, nothing will come. */
const MAX_TRIES = 4;
const PAUSE_MS = 700;
/** Less time than this is not worth another round: a call may take as long. */
const ROUND_MS = 3000;

/** The first attempt under this orderId, or the first after WeChat refused it. */
export async function firstAttempt(
  request: AddOrderRequest,
  record: WaybillRecord,
  until: number,
): Promise<Attempt> {
  if (isPast(request.expectTime)) return { record, outcome: { state: 'refused', error: tooLate() } };
  const verdict = await askToCreate(request, until - performance.now());
  if (verdict.kind === 'created') return { record, outcome: created(verdict) };
  if (verdict.kind === 'refused') return { record, outcome: { state: 'refused', error: verdict.error } };
  if (verdict.kind === 'taken') return { record, outcome: { state: 'refused', error: takenElsewhere() } };
  return recovery(request, record, until);
}

/**
 * An earlier attempt may have made the waybill. Repeats the identical addOrder first; where WeChat says the id is
 * used, or refuses now, only a look can tell whether that earlier attempt succeeded.
 */
export async function recovery(
  request: AddOrderRequest,
  record: WaybillRecord,
  until: number,
): Promise<Attempt> {
  let { tries } = record;
  while (until - performance.now() > ROUND_MS) {
    const verdict = await askToCreate(request, until - performance.now());
    if (verdict.kind === 'created') return { record, outcome: created(verdict) };
    if (verdict.kind === 'taken' || verdict.kind === 'refused') {
      const sighting = await look(request, until - performance.now());
      if (sighting.kind === 'found') {
        const { waybillId, waybillData, cancelled } = sighting;
        return { record, outcome: { state: cancelled ? 'cancelled' : 'created', waybillId, waybillData } };
      }
      if (sighting.kind === 'absent' && verdict.kind === 'refused') {
        return { record, outcome: { state: 'refused', error: verdict.error } };
      }
      if (sighting.kind === 'absent') tries += 1;
      if (tries >= MAX_TRIES) return { record, outcome: { state: 'orphaned' } };
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return { record: { ...record, tries }, outcome: { state: 'unknown' } };
}

/**
 * Writes the outcome down. Where that fails the lease runs out and the next caller recovers, so a waybill that
 * exists is still answered.
 */
export async function settle({ _id, attempt, tries }: WaybillRecord, outcome: Outcome): Promise<void> {
  const { state } = outcome;
  const found =
    state === 'created' || state === 'cancelled'
      ? { waybillId: outcome.waybillId, waybillData: outcome.waybillData }
      : {};
  const changes = {
    state,
    stage: stageOf(state),
    tries,
    ...found,
    reason: state === 'refused' ? reasonOf(outcome.error) : undefined,
    attempt: newToken(),
    leaseUntil: 0,
    updatedAt: Date.now(),
  };
  await bestEffort(waybills.updateIf(_id, attempt, changes));
}

function created({ waybillId, waybillData }: Extract<Verdict, { kind: 'created' }>): Outcome {
  return { state: 'created', waybillId, waybillData };
}

function reasonOf({ errCode, details: { courier, issues } }: CallError): WaybillRecord['reason'] {
  return { errCode, ...(courier && { courier }), ...(issues && { issues }) };
}

/** No attempt of ours can have used it: this ledger would know. */
function takenElsewhere(): CallError {
  return new CallError(OWN.orderIdTaken, 'addOrder:fail orderId is used elsewhere');
}

function tooLate(): CallError {
  const issues = [{ path: 'expectTime', message: '预约取件时间已经过去，请重新选择' }];
  return new CallError(OWN.invalidRequest, 'addOrder:fail invalid request: expectTime', { issues });
}
