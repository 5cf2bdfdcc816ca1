import { openapi } from '../shared/call/openapi';
import type { RequestOf } from '../shared/contract/define';
import { amend, bestEffort, stageOf, type WaybillRecord, waybills } from '../shared/waybill/ledger';
import { getOrder, type Waybill } from './contract';

const ask = openapi(getOrder);

/**
 * Reads the waybill. The ledger lends the buyer's openid and learns of a waybill it had lost or whose cancellation
 * it missed; without it the read works, too.
 */
export async function readOrder(request: RequestOf<typeof getOrder>) {
  const record = await bestEffort(waybills.find(request.orderId));
  const waybill = await ask({ ...request, openid: request.openid ?? (record?.openid || undefined) });
  if (record)
    await bestEffort(amend(request.orderId, (stored) => adopted(stored, request.deliveryId, waybill)));
  return waybill;
}

/** What a looked-up waybill changes in its record: a refused order is another one's that came later. */
export function adopted(
  stored: WaybillRecord,
  deliveryId: string,
  { waybillId, waybillData, orderStatus }: Partial<Waybill>,
): Partial<WaybillRecord> | undefined {
  if (stored.deliveryId !== deliveryId || !waybillId) return undefined;
  const state = orderStatus === 1 ? 'cancelled' : 'created';
  if (stored.state === 'unknown' || stored.state === 'orphaned') {
    return { state, stage: stageOf(state), waybillId, waybillData: waybillData ?? [] };
  }
  const ended = stored.state === 'created' && stored.waybillId === waybillId && state === 'cancelled';
  return ended ? { state, stage: stageOf(state) } : undefined;
}
