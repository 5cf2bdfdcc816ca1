import type { Deadline } from '../../shared/call/deadline';
import { CallError } from '../../shared/failure/failure';
import { adopted, noteCancelled } from '../../shared/waybill/adopt';
import { look, openDesk } from '../../shared/waybill/desk';
import { compareAndSet } from '../../shared/waybill/ledger';
import { askPath, nodesOf, notePath } from '../../shared/waybill/path';
import type { WaybillRecord } from '../../shared/waybill/record';
import { resolve } from '../../shared/waybill/resolve';
import { STALE_MS, type Waybills } from './due';

/** How long one order may take, in milliseconds, so that it leaves time for others. */
const ORDER_MS = 9000;
const LOOK_MS = 4000;
/** A track that could not be read is tried again after an hour. */
const RETRY_MS = 3600_000;

/** Does what one record is due for; true: the ledger is right again. */
export type Work = (record: WaybillRecord, waybills: Waybills, deadline: Deadline) => Promise<boolean>;

/** Finds out what became of an order, as the same request to addOrder would; one round, so that others get theirs. */
export const resolveOne: Work = async (stored, _waybills, deadline) => {
  const state = await resolve(stored, openDesk(deadline.within(ORDER_MS)), 1);
  return state !== undefined && state !== 'unknown';
};

/** Reads where a waybill is. Before it is collected it may also have been cancelled outside the mini-program. */
export const refreshOne: Work = async (record, waybills, deadline) => {
  const { _id: orderId, deliveryId, waybillId, openid } = record;
  const order = { orderId, deliveryId, waybillId, openid: openid || undefined };
  const until = deadline.within(ORDER_MS);
  if (record.stage !== 'moving') {
    const sighting = await look(order, until.within(LOOK_MS));
    if (sighting.kind === 'found' && sighting.cancelled && sighting.waybillId === waybillId) {
      return noteCancelled(waybills, order);
    }
  }
  try {
    return await notePath(waybills, order, nodesOf(await askPath(order, { deadline: until })), Date.now());
  } catch (thrown) {
    if (!(thrown instanceof CallError)) throw thrown;
    const checkedAt = Date.now() - STALE_MS + RETRY_MS;
    await compareAndSet(waybills, orderId, ({ state }) => (state === 'created' ? { checkedAt } : undefined));
    return false;
  }
};

/** Looks once more for an order that was told to have no waybill. True: it has one after all. */
export const lookAgain: Work = async ({ _id: orderId, deliveryId, openid }, waybills, deadline) => {
  const sighting = await look({ orderId, deliveryId, openid }, deadline.within(LOOK_MS));
  const found = sighting.kind === 'found' ? { deliveryId, ...sighting } : undefined;
  await compareAndSet(waybills, orderId, (stored) => {
    if (!stored.closedAt) return undefined;
    return { checkedAt: Date.now(), ...(found && adopted(stored, found)) };
  });
  return found !== undefined;
};
