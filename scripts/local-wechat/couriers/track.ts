import type { Handlers } from './api';
import { findWaybill, type OrderReference } from './lookup';
import { type Packet, pathPacket } from './packets';
import { refuse } from './replies';
import { plannedTrack } from './route';
import { isSandbox } from './sandbox';
import type { BackendState, PathNode, Waybill } from './state';

export interface GetPathRequest extends OrderReference {
  waybillId: string;
}

export const trackApis: Handlers = {
  'logistics.getPath': (request: GetPathRequest, { state, now }) => {
    const { waybill, refusal } = findWaybill(state, request);
    if (refusal) return refusal;
    if (waybill.waybillId !== request.waybillId) return refuse(40199);
    const nodes = trackOf(waybill, now);
    return {
      openid: waybill.openid,
      deliveryId: waybill.deliveryId,
      waybillId: waybill.waybillId,
      pathItemNum: nodes.length,
      pathItemList: nodes,
    };
  },
};

/** The nodes a waybill has at `now` (milliseconds), oldest first. A cancelled one gets no more. */
export function trackOf(waybill: Waybill, now: number): PathNode[] {
  if (isSandbox(waybill.deliveryId)) return waybill.told ?? [];
  const until = waybill.orderStatus === 1 ? (waybill.cancelTime ?? waybill.createTime) : now / 1000;
  return plannedTrack(waybill).filter(({ actionTime }) => actionTime <= until);
}

/**
 * The pushes that are due: one for each node nobody has been told of, with all nodes up to it. Waybills of the
 * demo data are old news and start silently.
 */
export function announceNodes(state: BackendState, now: number): { changed: boolean; packets: Packet[] } {
  const due = state.waybills.filter((waybill) => isDue(waybill, now));
  return { changed: due.length > 0, packets: due.flatMap((waybill) => announce(waybill, now)) };
}

function isDue({ deliveryId, orderStatus, nextNodeTime }: Waybill, now: number): boolean {
  if (isSandbox(deliveryId) || orderStatus === 1 || nextNodeTime === null) return false;
  return nextNodeTime === undefined || nextNodeTime * 1000 <= now;
}

function announce(waybill: Waybill, now: number): Packet[] {
  const nodes = trackOf(waybill, now);
  const known = waybill.announced ?? nodes.length;
  waybill.announced = nodes.length;
  waybill.nextNodeTime = plannedTrack(waybill)[nodes.length]?.actionTime ?? null;
  return nodes
    .slice(known)
    .map(({ actionTime }, i) => pathPacket(waybill, nodes.slice(0, known + i + 1), actionTime * 1000));
}
