import { openapi } from '../shared/call/openapi';
import { within } from '../shared/call/within';
import type { RequestOf } from '../shared/contract/define';
import { CallError } from '../shared/failure/failure';
import { getOrder, type Waybill } from './contract';

/** What a look at WeChat found: the waybill, certainly none, or nothing certain. */
export type Sighting =
  | { kind: 'found'; waybillId: string; waybillData: Waybill['waybillData']; cancelled: boolean }
  | { kind: 'absent' }
  | { kind: 'unclear' };

/** No order, no such waybill, waybill number invalid: what getOrder answers where there is no waybill. */
const ABSENT = new Set([930563, 9300528, 40199]);
const read = openapi(getOrder);

/** Looks an order up, for functions whose own answer got lost; never throws for what WeChat answers. */
export async function look(order: RequestOf<typeof getOrder>, limitMs: number): Promise<Sighting> {
  const { orderId, openid, deliveryId } = order;
  try {
    const seen = await within(limitMs, read({ orderId, openid, deliveryId }));
    if (!seen.waybillId) return { kind: 'unclear' };
    const { waybillId, waybillData = [], orderStatus } = seen;
    return { kind: 'found', waybillId, waybillData, cancelled: orderStatus === 1 };
  } catch (thrown) {
    if (!(thrown instanceof CallError)) throw thrown;
    return { kind: ABSENT.has(thrown.errCode) ? 'absent' : 'unclear' };
  }
}
