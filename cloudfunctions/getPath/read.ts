import { openapi } from '../shared/call/openapi';
import type { RequestOf } from '../shared/contract/define';
import { confirmed, type TrackNode } from '../shared/waybill/journey';
import { amend, bestEffort, waybills } from '../shared/waybill/ledger';
import { getPath, type Path } from './contract';

type PathRequest = RequestOf<typeof getPath>;

const ask = openapi(getPath);

/** Reads the track. The ledger lends the buyer's openid and learns what WeChat said; without it the read works, too. */
export async function readPath(request: PathRequest) {
  const record = await bestEffort(waybills.find(request.orderId));
  const answer = await ask({ ...request, openid: request.openid ?? (record?.openid || undefined) });
  if (record) await bestEffort(notePath(request, nodesOf(answer)));
  return answer;
}

/** Brings the ledger's track of this very waybill up to date. */
export function notePath(
  { orderId, deliveryId, waybillId }: PathRequest,
  nodes: TrackNode[],
): Promise<boolean> {
  return amend(orderId, (stored) =>
    stored.deliveryId === deliveryId && stored.waybillId === waybillId
      ? confirmed(stored, nodes, Date.now())
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
