import { askOpenapi } from '../call/openapi';
import { confirmed, type TrackNode } from './journey';
import { compareAndSet, type Ledger } from './ledger';
import type { WaybillKey } from './record';

/** What getPath answers, as far as the ledger reads it. */
export interface Path {
  /** The buyer's; absent for viewers. */
  openid?: string;
  deliveryId: string;
  waybillId: string;
  pathItemNum: number;
  pathItemList: TrackNode[];
}

/** One getPath call; throws CallError. */
export const askPath = askOpenapi<WaybillKey & { openid?: string }, Path>('logistics.getPath', 'read');

/** Brings the ledger's track of this very waybill up to date; true: the ledger was changed. */
export function notePath(
  ledger: Ledger,
  { orderId, deliveryId, waybillId }: WaybillKey,
  nodes: TrackNode[],
  now: number,
): Promise<boolean> {
  return compareAndSet(ledger, orderId, (stored) =>
    stored.deliveryId === deliveryId && stored.waybillId === waybillId
      ? confirmed(stored, nodes, now)
      : undefined,
  );
}

/** The nodes of an answer, whatever of it is missing. */
export function nodesOf({ pathItemList }: Partial<Path>): TrackNode[] {
  if (!Array.isArray(pathItemList)) return [];
  return pathItemList.map(({ actionTime, actionType, actionMsg }) => ({
    actionTime: Number(actionTime) || 0,
    actionType: Number(actionType) || 0,
    actionMsg: String(actionMsg ?? ''),
  }));
}
