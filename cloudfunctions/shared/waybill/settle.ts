import { newToken } from '../database/token';
import { OWN } from '../failure/codes';
import { CallError } from '../failure/failure';
import type { Outcome } from './attempt';
import type { Desk } from './desk';
import { stageOf, type WaybillRecord } from './record';

/** WeChat was not asked, or the waybill of this id is another's: nothing can turn up. */
const NEVER_OURS: readonly number[] = [OWN.invalidRequest, OWN.noTimeLeft, OWN.orderIdTaken];

/**
 * Writes the outcome of an attempt down, by compare and set. False where that is not certain: then the lease runs out
 * and the next caller or the timer finds out anew, so nothing but a waybill number may be told.
 */
export async function settle(record: WaybillRecord, outcome: Outcome, desk: Desk): Promise<boolean> {
  const changes = { ...changesOf(record, outcome, desk.now()), attempt: newToken() };
  try {
    return await desk.ledger.updateIf(record._id, record.attempt, changes);
  } catch (thrown) {
    if (!(thrown instanceof CallError)) throw thrown;
    return false;
  }
}

function changesOf(
  { looks, usedElsewhere }: WaybillRecord,
  outcome: Outcome,
  now: number,
): Partial<WaybillRecord> {
  const { state } = outcome;
  const made = state === 'created' || state === 'cancelled';
  const watched =
    state === 'orphaned' || (state === 'refused' && !NEVER_OURS.includes(outcome.error.errCode));
  return {
    state,
    stage: stageOf(state),
    ...(made && { waybillId: outcome.waybillId, waybillData: outcome.waybillData }),
    looks: state === 'unknown' || state === 'orphaned' ? looks : undefined,
    usedElsewhere,
    reason: state === 'refused' ? reasonOf(outcome.error) : undefined,
    closedAt: watched ? now : undefined,
    leaseUntil: 0,
    updatedAt: now,
  };
}

function reasonOf({ errCode, details: { courier, issues } }: CallError): WaybillRecord['reason'] {
  return { errCode, ...(courier && { courier }), ...(issues && { issues }) };
}
