import type { Invocation, Success } from '../../shared/call/serve';
import { proofOf } from '../../shared/failure/codes';
import { CallError } from '../../shared/failure/failure';
import { adopt } from '../../shared/waybill/adopt';
import { look } from '../../shared/waybill/desk';
import { confirmed, hinted, type TrackNode } from '../../shared/waybill/journey';
import { compareAndSet, waybills } from '../../shared/waybill/ledger';
import { askPath, nodesOf } from '../../shared/waybill/path';
import type { WaybillRecord } from '../../shared/waybill/record';
import type { onWaybillEvent, Received } from './contract';
import { actionsOf, countOf, isAbout, isKnown, type Packet } from './packet';

const PATH_EVENTS = new Set(['add_express_path', 'express_add_path']);
/** How long WeChat may take to confirm, in milliseconds. */
const CONFIRM_MS = 8000;

type Ledger = ReturnType<typeof waybills>;
type Deadline = Invocation['deadline'];

/**
 * Follows a hint. Who sent it cannot be told, so WeChat itself is asked before the ledger changes; only where WeChat
 * cannot answer is the packet believed, as far as `hinted` goes.
 */
export async function receive(
  packet: Packet,
  { deadline }: Invocation,
): Promise<Success<typeof onWaybillEvent>> {
  const outcome = await outcomeOf(packet, waybills(deadline), deadline);
  return { outcome, errCode: 0, errMsg: 'onWaybillEvent:ok' };
}

async function outcomeOf(packet: Packet, ledger: Ledger, deadline: Deadline): Promise<Received['outcome']> {
  if (!PATH_EVENTS.has(packet.Event.toLowerCase())) return 'ignored';
  let record = await recordOf(packet, ledger);
  if (record && record.state !== 'created') record = await adoptedNow(record, ledger, deadline);
  if (!record || !isAbout(packet, record)) return 'ignored';
  if (isKnown(packet, record)) return 'known';
  const answer = await confirmation(record, deadline);
  if (answer === 'absent') return 'ignored';
  const now = Date.now();
  const grown = answer === 'unclear' || answer.length > (record.track?.count ?? 0) || record.track?.hinted;
  const noted = await compareAndSet(ledger, record._id, (stored) => {
    if (!isAbout(packet, stored)) return undefined;
    if (answer === 'unclear') return hinted(stored, actionsOf(packet), countOf(packet), now);
    const progress = confirmed(stored, answer, now);
    return progress && { ...progress, pushVersion: packet.Version ?? stored.pushVersion };
  });
  return noted && grown ? 'moved' : 'known';
}

/** A push about an order without a waybill is a reason to look for it. */
async function adoptedNow(
  record: WaybillRecord,
  ledger: Ledger,
  deadline: Deadline,
): Promise<WaybillRecord | undefined> {
  const { _id: orderId, deliveryId, openid } = record;
  const sighting = await look({ orderId, deliveryId, openid }, deadline.within(CONFIRM_MS / 2));
  if (sighting.kind !== 'found') return undefined;
  return (await adopt(ledger, orderId, { deliveryId, ...sighting })) ? ledger.find(orderId) : undefined;
}

/** The nodes WeChat has for the waybill, or why it names none. */
async function confirmation(
  record: WaybillRecord,
  deadline: Deadline,
): Promise<TrackNode[] | 'absent' | 'unclear'> {
  const { _id: orderId, deliveryId, waybillId, openid } = record;
  try {
    const order = { orderId, deliveryId, waybillId, openid: openid || undefined };
    return nodesOf(await askPath(order, { deadline: deadline.within(CONFIRM_MS) }));
  } catch (thrown) {
    if (!(thrown instanceof CallError)) throw thrown;
    return ['absent', 'refused'].includes(proofOf(thrown.errCode)) ? 'absent' : 'unclear';
  }
}

/** By the order id; packets of before 2020 have none. */
async function recordOf(
  { OrderId, WayBillId, DeliveryID }: Packet,
  ledger: Ledger,
): Promise<WaybillRecord | undefined> {
  if (OrderId) return ledger.find(OrderId);
  if (!WayBillId) return undefined;
  const courier = DeliveryID ? { deliveryId: DeliveryID } : {};
  const found = await ledger.list({ waybillId: WayBillId, ...courier }, [['createdAt', 'desc']], 1);
  return found[0];
}
