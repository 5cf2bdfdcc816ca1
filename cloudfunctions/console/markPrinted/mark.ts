import { cloud } from '../../shared/call/cloud';
import type { Invocation, Success } from '../../shared/call/serve';
import type { RequestOf } from '../../shared/contract/define';
import { waybills } from '../../shared/waybill/ledger';
import type { markPrinted } from './contract';

/**
 * Beside every other write to the records: nothing else touches this field. Named by all three of its names, so that
 * the mark of one waybill never stands on another that its order got meanwhile.
 */
export async function mark(
  { orders }: RequestOf<typeof markPrinted>,
  { deadline }: Invocation,
): Promise<Success<typeof markPrinted>> {
  const labels = orders.map(({ orderId, deliveryId, waybillId }) => ({
    _id: orderId,
    deliveryId,
    waybillId,
  }));
  const marked = await waybills(deadline).updateAll(cloud.database().command.or(...labels), {
    printedAt: Date.now(),
  });
  return { marked, errCode: 0, errMsg: 'markPrinted:ok' };
}
