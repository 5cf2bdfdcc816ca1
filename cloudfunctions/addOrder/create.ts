import { OWN } from '../shared/failure/codes';
import { CallError } from '../shared/failure/failure';
import {
  dayOf,
  fingerprint,
  leaseFromNow,
  newToken,
  stageOf,
  type WaybillRecord,
  waybills,
} from '../shared/waybill/ledger';
import type { AddOrderRequest } from './ask';
import { type Attempt, firstAttempt, recovery, settle } from './attempt';
import type { CreatedWaybill } from './contract';

type Success = CreatedWaybill & { errCode: 0; errMsg: string };

/** How long one invocation works at an order, in milliseconds: the ledger needs a few of the function's 20 s, too. */
const BUDGET_MS = 15_000;
const POLL_MS = 400;

/**
 * Creates the waybill of an order exactly once, however often and by however many callers it is asked for
 * (design §4). Throws CallError: a documented refusal, or -700003, -700004, -700005, -700007, -700008.
 */
export async function create(request: AddOrderRequest): Promise<Success> {
  const until = performance.now() + BUDGET_MS;
  const mine = newRecord(request);
  let stored = await waybills.insert(mine);
  if (stored.attempt === mine.attempt) return run(firstAttempt(request, mine, until));
  while (performance.now() < until) {
    const success = await resume(request, stored, mine, until);
    if (success) return success;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    stored = (await waybills.find(request.orderId)) ?? stored;
  }
  throw unknownYet();
}

/** Goes on from what the ledger says of the order; undefined: somebody else is working at it. */
async function resume(
  request: AddOrderRequest,
  stored: WaybillRecord,
  mine: WaybillRecord,
  until: number,
): Promise<Success | undefined> {
  if (stored.state === 'refused') {
    const anew = { ...mine, reason: undefined, erasedAt: undefined };
    return (await takeOver(stored, anew)) && run(firstAttempt(request, mine, until));
  }
  if (stored.hash !== mine.hash) {
    throw new CallError(OWN.orderIdTaken, 'addOrder:fail orderId taken by another request');
  }
  if (stored.state === 'created') return answer(stored);
  if (stored.state === 'orphaned') throw orphaned();
  if (stored.state === 'cancelled') throw cancelled();
  if (stored.state === 'creating' && stored.leaseUntil > Date.now()) return undefined;
  const claim = { state: 'creating' as const, attempt: newToken(), ...leaseFromNow() };
  return (await takeOver(stored, claim)) && run(recovery(request, { ...stored, ...claim }, until));
}

/** True for the one who won the record. */
async function takeOver(
  { _id, attempt }: WaybillRecord,
  claim: Partial<WaybillRecord> & { attempt: string },
): Promise<true | undefined> {
  const { _id: _, ...changes } = claim;
  return (await waybills.updateIf(_id, attempt, changes)) || undefined;
}

async function run(attempt: Promise<Attempt>): Promise<Success> {
  const { record, outcome } = await attempt;
  await settle(record, outcome);
  if (outcome.state === 'created') return answer({ ...record, ...outcome });
  if (outcome.state === 'refused') throw outcome.error;
  if (outcome.state === 'orphaned') throw orphaned();
  if (outcome.state === 'cancelled') throw cancelled();
  throw unknownYet();
}

function newRecord(request: AddOrderRequest): WaybillRecord {
  const { orderId, deliveryId, bizId, openid = '', receiver } = request;
  const { name, province, city, area } = receiver;
  const phone = receiver.mobile || receiver.tel || '';
  const createdAt = Date.now();
  return {
    _id: orderId,
    state: 'creating',
    stage: stageOf('creating'),
    hash: fingerprint(request),
    request,
    attempt: newToken(),
    tries: 0,
    deliveryId,
    bizId,
    openid,
    receiver: { name, province, city, area, phone },
    lastFour: phone.slice(-4),
    waybillId: '',
    waybillData: [],
    createdAt,
    day: dayOf(createdAt),
    ...leaseFromNow(),
  };
}

function answer({ _id, waybillId, waybillData }: WaybillRecord): Success {
  return { orderId: _id, waybillId, waybillData, errCode: 0, errMsg: 'openapi.logistics.addOrder:ok' };
}

function unknownYet(): CallError {
  return new CallError(OWN.outcomeUnknown, 'addOrder:fail outcome not known yet');
}

function orphaned(): CallError {
  return new CallError(OWN.orderOrphaned, 'addOrder:fail orphaned');
}

function cancelled(): CallError {
  return new CallError(OWN.orderCancelled, 'addOrder:fail cancelled');
}
