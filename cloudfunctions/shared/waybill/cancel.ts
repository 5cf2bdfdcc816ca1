import { proofOf, WECHAT } from '../failure/codes';
import { CallError } from '../failure/failure';
import { noteCancelled } from './adopt';
import type { Desk, OrderKey } from './desk';
import { bestEffort } from './ledger';
import type { WaybillKey } from './record';

/** Kept for a look where the answer got lost, and for the ledger, in milliseconds. */
const LOOK_MS = 4000;
const NOTE_MS = 3000;

/**
 * Cancels by `ask`, and finds out by a look what became of it where the answer got lost. The ledger follows; where it
 * cannot be reached the cancellation is done all the same, and the timer's look notes it. Throws CallError.
 */
export async function cancel<Answer extends object>(
  order: WaybillKey & OrderKey,
  ask: (deadline: Desk['deadline']) => Promise<Answer>,
  desk: Pick<Desk, 'ledger' | 'look' | 'deadline'>,
): Promise<Answer | undefined> {
  const note = () => bestEffort(desk.deadline, noteCancelled(desk.ledger, order));
  try {
    const answer = await ask(desk.deadline.reserving(LOOK_MS + NOTE_MS));
    await note();
    return answer;
  } catch (thrown) {
    if (!(thrown instanceof CallError)) throw thrown;
    const known = thrown.errCode === WECHAT.alreadyCancelled;
    if (!known && !(await isCancelledAnyway(order, thrown, desk))) throw thrown;
    await note();
    if (known) throw thrown;
    return undefined;
  }
}

/** By a look at this very waybill: another one under this orderId says nothing about it. */
async function isCancelledAnyway(
  order: WaybillKey & OrderKey,
  { errCode }: CallError,
  { look, deadline }: Pick<Desk, 'look' | 'deadline'>,
): Promise<boolean> {
  if (proofOf(errCode) !== 'open') return false;
  const sighting = await look(order, deadline.reserving(NOTE_MS).within(LOOK_MS));
  return sighting.kind === 'found' && sighting.cancelled && sighting.waybillId === order.waybillId;
}
