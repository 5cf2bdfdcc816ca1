import { compareAndSet, type Ledger } from './ledger';
import { stageOf, type WaybillKey, type WaybillRecord } from './record';
import type { Found } from './sighting';

type Named = Omit<WaybillKey, 'orderId'> & Pick<Found, 'cancelled'> & Partial<Pick<Found, 'waybillData'>>;

/**
 * What a waybill that turned up at WeChat changes in the record of its order: an open, orphaned or refused one becomes
 * its, where the courier is the same and no other request went out under this orderId.
 */
export function adopted(stored: WaybillRecord, waybill: Named): Partial<WaybillRecord> | undefined {
  const { waybillId, waybillData, cancelled } = waybill;
  if (stored.deliveryId !== waybill.deliveryId || !waybillId) return undefined;
  const state = cancelled ? 'cancelled' : 'created';
  if (isWaitingFor(stored)) {
    const known = { waybillId, waybillData: waybillData ?? [] };
    const settled = { closedAt: undefined, looks: undefined, reason: undefined, givenUpAt: undefined };
    return { state, stage: stageOf(state), ...known, ...settled };
  }
  const ended = stored.state === 'created' && stored.waybillId === waybillId && cancelled;
  return ended ? { state, stage: stageOf(state) } : undefined;
}

/** A refused order whose waybill turns up after all: told no, and yet it is there, charged and in no list. */
function isWaitingFor({ state, closedAt, mixed, usedElsewhere }: WaybillRecord): boolean {
  if (usedElsewhere) return false;
  if (state === 'unknown') return true;
  return closedAt !== undefined && !mixed && (state === 'orphaned' || state === 'refused');
}

/** Adopts what was seen; true: the ledger was changed. */
export function adopt(ledger: Ledger, orderId: string, waybill: Named): Promise<boolean> {
  return compareAndSet(ledger, orderId, (stored) => adopted(stored, waybill));
}

/**
 * Writes down that the courier cancelled this very waybill. A record that is being worked at, or has another number or
 * courier, is left alone.
 */
export function noteCancelled(
  ledger: Ledger,
  { orderId, deliveryId, waybillId }: WaybillKey,
): Promise<boolean> {
  return adopt(ledger, orderId, { deliveryId, waybillId, cancelled: true });
}
