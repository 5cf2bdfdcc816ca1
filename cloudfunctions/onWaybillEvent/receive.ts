import { getPath } from '../getPath/contract';
import { nodesOf, notePath } from '../getPath/read';
import { openapi } from '../shared/call/openapi';
import type { Success } from '../shared/call/serve';
import { within } from '../shared/call/within';
import type { RequestOf } from '../shared/contract/define';
import { CallError } from '../shared/failure/failure';
import { hinted, type TrackNode } from '../shared/waybill/journey';
import { amend, type WaybillRecord, waybills } from '../shared/waybill/ledger';
import type { onWaybillEvent, Received } from './contract';

export type Packet = RequestOf<typeof onWaybillEvent>;

const PATH_EVENTS = new Set(['add_express_path', 'express_add_path']);
/** How long WeChat may take to confirm, in milliseconds: the ledger needs a few of the function's 20 s, too. */
const CONFIRM_MS = 8000;
/** WeChat answers so where there is no such waybill. */
const ABSENT = new Set([930563, 40199, 9300503]);
/** No parcel has more nodes; a forged count must not keep later ones out. */
const MOST_NODES = 1000;

const ask = openapi(getPath);

/**
 * Follows a hint. Who sent it cannot be told, so WeChat itself is asked before the ledger changes; only where WeChat
 * cannot answer is the packet believed, as far as `hinted` goes.
 */
export async function receive(packet: Packet): Promise<Success<typeof onWaybillEvent>> {
  return { outcome: await outcomeOf(packet), errCode: 0, errMsg: 'onWaybillEvent:ok' };
}

async function outcomeOf(packet: Packet): Promise<Received['outcome']> {
  if (!PATH_EVENTS.has(packet.Event.toLowerCase())) return 'ignored';
  const record = await recordOf(packet);
  if (!record || !isAbout(packet, record)) return 'ignored';
  if (isKnown(packet, record)) return 'known';
  const answer = await confirmation(record);
  if (answer === 'absent') return 'ignored';
  if (answer === 'unclear') return believe(packet, record._id);
  const { _id: orderId, deliveryId, waybillId, track } = record;
  const grown = answer.length > (track?.count ?? 0) || track?.hinted === true;
  return (await notePath({ orderId, deliveryId, waybillId }, answer)) && grown ? 'moved' : 'known';
}

/** The nodes WeChat has for the waybill, or why it names none. */
async function confirmation(record: WaybillRecord): Promise<TrackNode[] | 'absent' | 'unclear'> {
  const { _id: orderId, deliveryId, waybillId, openid } = record;
  try {
    const order = { orderId, deliveryId, waybillId, openid: openid || undefined };
    return nodesOf(await within(CONFIRM_MS, ask(order)));
  } catch (thrown) {
    if (!(thrown instanceof CallError)) throw thrown;
    return ABSENT.has(thrown.errCode) ? 'absent' : 'unclear';
  }
}

async function believe(packet: Packet, orderId: string): Promise<Received['outcome']> {
  const moved = await amend(orderId, (stored) =>
    isAbout(packet, stored) ? hinted(stored, actionsOf(packet), countOf(packet), Date.now()) : undefined,
  );
  return moved ? 'moved' : 'known';
}

/** By the order id; packets of before 2020 have none. */
async function recordOf({ OrderId, WayBillId, DeliveryID }: Packet): Promise<WaybillRecord | undefined> {
  if (OrderId) return waybills.find(OrderId);
  if (!WayBillId) return undefined;
  const courier = DeliveryID ? { deliveryId: DeliveryID } : {};
  const found = await waybills.list({ waybillId: WayBillId, ...courier }, [['createdAt', 'desc']], 1);
  return found[0];
}

/** A packet names the waybill number that the ledger has for the order, or it is forged or about something else. */
function isAbout({ WayBillId, DeliveryID }: Packet, record: WaybillRecord): boolean {
  if (record.state !== 'created' || WayBillId !== record.waybillId) return false;
  return !DeliveryID || DeliveryID === record.deliveryId;
}

/** Repeated or overtaken, so that there is nothing to ask for; what is only hinted at is worth asking again. */
function isKnown(packet: Packet, { track }: WaybillRecord): boolean {
  return track !== undefined && !track.hinted && countOf(packet) <= track.count;
}

/** Counts beyond the nodes that came along: a packet may carry the new ones only. */
function countOf({ Count = 0, Actions = [] }: Packet): number {
  return Math.min(Math.max(Count, Actions.length), MOST_NODES);
}

function actionsOf({ Actions = [] }: Packet): TrackNode[] {
  return Actions.map(({ ActionTime, ActionType, ActionMsg = '' }) => ({
    actionTime: ActionTime,
    actionType: ActionType,
    actionMsg: ActionMsg,
  }));
}
