import type { RequestOf } from '../../shared/contract/define';
import type { TrackNode } from '../../shared/waybill/journey';
import type { WaybillRecord } from '../../shared/waybill/record';
import type { onWaybillEvent } from './contract';

export type Packet = RequestOf<typeof onWaybillEvent>;

/** No parcel has more nodes; a forged count must not keep later ones out. */
const MOST_NODES = 1000;

/** A packet names the waybill number that the ledger has for the order, or it is forged or about something else. */
export function isAbout({ WayBillId, DeliveryID }: Packet, record: WaybillRecord): boolean {
  if (record.state !== 'created' || WayBillId !== record.waybillId) return false;
  return !DeliveryID || DeliveryID === record.deliveryId;
}

/**
 * Repeated or overtaken, so that there is nothing to ask for. A newer version, more nodes or another newest node is
 * news: couriers replace nodes, and some packets carry the new ones only. What is only hinted at is worth asking again.
 */
export function isKnown(packet: Packet, { track, pushVersion }: WaybillRecord): boolean {
  if (!track || track.hinted || countOf(packet) > track.count) return false;
  if (packet.Version !== undefined && packet.Version > (pushVersion ?? -1)) return false;
  const newest = newestOf(packet);
  if (!newest || newest.actionTime < track.time) return true;
  return newest.actionTime === track.time && newest.actionType === track.type;
}

/** Counts beyond the nodes that came along: a packet may carry the new ones only. */
export function countOf({ Count = 0, Actions = [] }: Packet): number {
  return Math.min(Math.max(Count, Actions.length), MOST_NODES);
}

export function actionsOf({ Actions = [] }: Packet): TrackNode[] {
  return Actions.map(({ ActionTime, ActionType, ActionMsg = '' }) => ({
    actionTime: ActionTime,
    actionType: ActionType,
    actionMsg: ActionMsg,
  }));
}

function newestOf(packet: Packet): TrackNode | undefined {
  return actionsOf(packet)
    .sort((a, b) => a.actionTime - b.actionTime)
    .pop();
}
