import { newToken } from '../database/token';
import { OWN } from '../failure/codes';
import { CallError } from '../failure/failure';
import { isLeased, isOpen } from './claim';
import type { Desk } from './desk';
import { closesAfter } from './evidence';
import { place } from './place';
import type { WaybillRecord } from './record';
import { resolve } from './resolve';

/** What the decision came to. */
export interface Decided {
  orderId: string;
  /**
   * `created`: there is a waybill; `cancelled`: there was one. After giving up `orphaned`: there is none, the order is
   * closed; `unknown`: nothing repeats it any more, the looks go on.
   */
  state: 'orphaned' | 'unknown' | 'created' | 'cancelled';
  /** Of `unknown`: not closed before this time, in milliseconds since the epoch. */
  closesAfter?: number;
  waybillId?: string;
}

/** 再建一次: a person wants an open order again, however old; the same request under the same orderId. */
export async function placeAgain(orderId: string, desk: Desk): Promise<Decided> {
  const young = () => ({ placedAt: desk.now(), givenUpAt: undefined });
  const { request } = await mark(orderId, young, desk);
  const { waybillId } = await place(request, desk);
  return { orderId, state: 'created', waybillId };
}

/**
 * 不要了: stops every repeat at once, and closes the order when looks over ten minutes found nothing; undone where its
 * waybill turns up after all.
 */
export async function giveUp(orderId: string, desk: Desk): Promise<Decided> {
  const stopped = ({ givenUpAt }: WaybillRecord) => ({ givenUpAt: givenUpAt ?? desk.now() });
  const { state, looks, waybillId } = await afterLook(await mark(orderId, stopped, desk), desk);
  if (state === 'orphaned') return { orderId, state };
  if (state === 'created' || state === 'cancelled') return { orderId, state, waybillId };
  return { orderId, state: 'unknown', closesAfter: closesAfter(looks, desk.now()) };
}

/** The order after one look. The decision is written down: where the ledger is away by now, it stands all the same. */
async function afterLook(marked: WaybillRecord, desk: Desk): Promise<WaybillRecord> {
  try {
    await resolve(marked, desk);
    const left = await desk.ledger.find(marked._id);
    if (!left) throw notInLedger();
    return left;
  } catch (error) {
    if (error instanceof CallError && error.errCode === OWN.ledgerUnavailable) return marked;
    throw error;
  }
}

const POLL_MS = 400;
/** Kept for the decision itself, in milliseconds, while somebody else is at the order. */
const DECIDE_MS = 7000;

async function openOrder(orderId: string, desk: Desk): Promise<WaybillRecord> {
  let stored = await desk.ledger.find(orderId);
  while (stored && isLeased(stored, desk.now()) && desk.deadline.left() > DECIDE_MS) {
    await desk.deadline.pause(POLL_MS);
    stored = await desk.ledger.find(orderId);
  }
  if (!stored) throw notInLedger();
  if (!isOpen(stored, desk.now())) throw changedMeanwhile();
  return stored;
}

const MOST_RACES = 5;

/** Changes an open order by compare and set, and anew where somebody else was faster; answers the record as it is then. */
async function mark(
  orderId: string,
  changesOf: (stored: WaybillRecord) => Partial<WaybillRecord>,
  desk: Desk,
): Promise<WaybillRecord> {
  for (let race = 0; race < MOST_RACES; race++) {
    const stored = await openOrder(orderId, desk);
    const changes = { ...changesOf(stored), attempt: newToken(), updatedAt: desk.now() };
    if (await desk.ledger.updateIf(orderId, stored.attempt, changes)) return { ...stored, ...changes };
  }
  throw changedMeanwhile();
}

function notInLedger(): CallError {
  return new CallError(OWN.notInLedger, 'decideOrder:fail not in the ledger');
}

function changedMeanwhile(): CallError {
  return new CallError(OWN.changedMeanwhile, 'decideOrder:fail not open any more', {
    explanation: {
      title: '这单的状态已经变了，没有改动',
      action: '请刷新这单看一眼：正在确认的等半分钟再试，已经有结果的不用再处理。',
    },
  });
}
