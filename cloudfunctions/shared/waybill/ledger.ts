import type { Deadline } from '../call/deadline';
import { withTimeout } from '../call/with-timeout';
import { type Collection, collection } from '../database/collection';
import { newToken } from '../database/token';
import { CallError } from '../failure/failure';
import type { WaybillRecord } from './record';

export const waybills = collection<WaybillRecord>('waybills');

/** What the waybill's machine needs of the ledger. */
export type Ledger = Pick<Collection<WaybillRecord>, 'find' | 'insert' | 'updateIf'>;

const MOST_RACES = 5;

/**
 * Changes a record by what it says now, and anew where another write came first (compare and set). `change` answers
 * undefined where there is nothing to do; true: the ledger was changed. Throws CallError -700005.
 */
export async function compareAndSet(
  ledger: Ledger,
  orderId: string,
  change: (stored: WaybillRecord) => Partial<WaybillRecord> | undefined,
): Promise<boolean> {
  for (let race = 0; race < MOST_RACES; race++) {
    const stored = await ledger.find(orderId);
    const changes = stored && change(stored);
    if (!changes) return false;
    const marked = { ...changes, attempt: newToken(), updatedAt: Date.now() };
    if (await ledger.updateIf(orderId, stored.attempt, marked)) return true;
  }
  return false;
}

const PATIENCE_MS = 3000;

/** For work that must not fail because the ledger does: undefined where it cannot be reached within 3 s. */
export function bestEffort<T>(deadline: Deadline, work: Promise<T>): Promise<T | undefined> {
  return withTimeout(Math.min(PATIENCE_MS, deadline.left()), work).catch((thrown) => {
    if (!(thrown instanceof CallError)) throw thrown;
    return undefined;
  });
}
