import { newToken } from '../database/token';
import { OWN } from '../failure/codes';
import { CallError } from '../failure/failure';
import { type Attempt, CLAIM_MS, firstAttempt, recover } from './attempt';
import { claimOf, isLeased } from './claim';
import type { Desk } from './desk';
import { bestEffort } from './ledger';
import type { OrderRequest } from './order-request';
import { newRecord, type WaybillRecord } from './record';
import { settle } from './settle';
import type { CreatedWaybill } from './verdict';

const POLL_MS = 400;

/**
 * Creates the waybill of an order exactly once, however often and by however many callers it is asked for. Told a
 * number: exactly that waybill exists. Throws CallError: a refusal (there is no waybill and nothing will make one),
 * -700003 (open: ask again), -700004, -700005 (no such collection), -700007, -700008.
 */
export async function place(request: OrderRequest, desk: Desk): Promise<CreatedWaybill> {
  const mine = newRecord(request, desk.now());
  let stored = await certainly(desk.ledger.insert(mine));
  if (stored.attempt === mine.attempt) return finish(await firstAttempt(mine, desk, false), desk);
  while (desk.deadline.left() > 0) {
    const success = await resume(stored, mine, desk);
    if (success) return success;
    await desk.deadline.pause(POLL_MS);
    stored = (await bestEffort(desk.deadline, desk.ledger.find(request.orderId))) ?? stored;
  }
  throw unknownYet();
}

/** Goes on from what the ledger says of the order; undefined: somebody else is working at it. */
async function resume(
  stored: WaybillRecord,
  mine: WaybillRecord,
  desk: Desk,
): Promise<CreatedWaybill | undefined> {
  if (stored.state === 'refused') return anew(stored, mine, desk);
  if (stored.hash !== mine.hash) throw taken();
  if (stored.state === 'created') return answer(stored);
  if (stored.state === 'orphaned') throw orphaned();
  if (stored.state === 'cancelled') throw cancelled();
  if (isLeased(stored, desk.now())) return undefined;
  if (desk.deadline.left() < CLAIM_MS) throw unknownYet();
  const claim = claimOf(stored, desk.now());
  const won = await certainly(desk.ledger.updateIf(stored._id, stored.attempt, claim));
  if (!won) return undefined;
  return finish(await recover({ ...stored, attempt: claim.attempt }, desk), desk);
}

/** After a refusal any request may try; the record becomes that request's. */
async function anew(
  stored: WaybillRecord,
  mine: WaybillRecord,
  desk: Desk,
): Promise<CreatedWaybill | undefined> {
  const same = stored.hash === mine.hash;
  const mixed = stored.mixed || (stored.closedAt !== undefined && !same) || undefined;
  const record = { ...mine, attempt: newToken(), mixed };
  const { _id, ...changes } = { ...BLANK, ...record };
  if (!(await certainly(desk.ledger.updateIf(_id, stored.attempt, changes)))) return undefined;
  return finish(await firstAttempt(record, desk, same && stored.closedAt !== undefined), desk);
}

/** What a refused record may carry and a new one does not. */
const BLANK = {
  reason: undefined,
  erasedAt: undefined,
  closedAt: undefined,
  looks: undefined,
  checkedAt: undefined,
  givenUpAt: undefined,
  usedElsewhere: undefined,
};

/** A refusal is told only when it is written down; a waybill number is true in any case. */
async function finish({ record, outcome }: Attempt, desk: Desk): Promise<CreatedWaybill> {
  const written = await settle(record, outcome, desk);
  if (outcome.state === 'created') return answer({ ...record, ...outcome });
  if (outcome.state === 'unknown' || !written) throw unknownYet();
  if (outcome.state === 'refused') throw outcome.error;
  throw outcome.state === 'orphaned' ? orphaned() : cancelled();
}

/** A write that may have landed is an order that may be made: that is no "not continued". */
async function certainly<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (thrown) {
    throw thrown instanceof CallError && thrown.details.maybeDone ? notCertain() : thrown;
  }
}

function answer({ _id, waybillId, waybillData }: WaybillRecord): CreatedWaybill {
  return { orderId: _id, waybillId, waybillData };
}

function taken(): CallError {
  return new CallError(OWN.orderIdTaken, 'addOrder:fail orderId taken by another request');
}

function unknownYet(): CallError {
  return new CallError(OWN.outcomeUnknown, 'addOrder:fail outcome not known yet');
}

/** WeChat was not asked by this call; the record of the order may stand in the ledger. */
function notCertain(): CallError {
  const explanation = {
    title: '云数据库没有答复，不知道这单有没有记下',
    action: '请稍等几秒，用同一个订单号再试一次，不会重复下单；不要换订单号。',
    retryable: true,
  };
  return new CallError(OWN.outcomeUnknown, 'addOrder:fail not known whether it was written', { explanation });
}

function orphaned(): CallError {
  return new CallError(OWN.orderOrphaned, 'addOrder:fail orphaned');
}

function cancelled(): CallError {
  return new CallError(OWN.orderCancelled, 'addOrder:fail cancelled');
}
