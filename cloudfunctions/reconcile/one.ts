import type { AddOrderRequest } from '../addOrder/ask';
import { recovery, settle } from '../addOrder/attempt';
import { look } from '../getOrder/look';
import { getPath } from '../getPath/contract';
import { nodesOf, notePath } from '../getPath/read';
import { openapi } from '../shared/call/openapi';
import { within } from '../shared/call/within';
import { CallError } from '../shared/failure/failure';
import {
  amend,
  leaseFromNow,
  newToken,
  noteCancelled,
  type WaybillRecord,
  waybills,
} from '../shared/waybill/ledger';
import { STALE_MS } from './due';

/** How long one order may take, in milliseconds, so that it leaves time for others. */
const ORDER_MS = 6000;
/** A track that could not be read is tried again after an hour. */
const RETRY_MS = 3600_000;

const ask = openapi(getPath);

/** Finds out what became of an order, as the same request to addOrder would. True: it is known now. */
export async function resolve(stored: WaybillRecord, until: number): Promise<boolean> {
  const claim = { state: 'creating' as const, attempt: newToken(), ...leaseFromNow() };
  if (!(await waybills.updateIf(stored._id, stored.attempt, claim))) return false;
  const limit = Math.min(until, performance.now() + ORDER_MS);
  const { record, outcome } = await recovery(
    stored.request as AddOrderRequest,
    { ...stored, ...claim },
    limit,
  );
  await settle(record, outcome);
  return outcome.state !== 'unknown';
}

/** Reads where a waybill is. Before it is collected it may also have been cancelled outside the mini-program. */
export async function refresh(record: WaybillRecord, until: number): Promise<boolean> {
  const { _id: orderId, deliveryId, waybillId, openid } = record;
  const order = { orderId, deliveryId, waybillId, openid: openid || undefined };
  const limit = Math.min(until, performance.now() + ORDER_MS);
  if (record.stage !== 'moving') {
    const sighting = await look(order, limit - performance.now());
    if (sighting.kind === 'found' && sighting.cancelled) {
      await noteCancelled(orderId);
      return true;
    }
  }
  try {
    return await notePath(order, nodesOf(await within(limit - performance.now(), ask(order))));
  } catch (thrown) {
    if (!(thrown instanceof CallError)) throw thrown;
    const checkedAt = Date.now() - STALE_MS + RETRY_MS;
    await amend(orderId, ({ state }) => (state === 'created' ? { checkedAt } : undefined));
    return false;
  }
}
