import { cloud } from '../shared/call/cloud';
import type { Success } from '../shared/call/serve';
import type { RequestOf } from '../shared/contract/define';
import { waybills } from '../shared/waybill/ledger';
import type { markPrinted } from './contract';

/**
 * Beside every other write to the records: nothing else touches this field. An order without a waybill has no label,
 * so it keeps none of the mark for the waybill it may get later.
 */
export async function mark({
  orderIds,
}: RequestOf<typeof markPrinted>): Promise<Success<typeof markPrinted>> {
  const { command: _ } = cloud.database();
  const labelled = { _id: _.in(orderIds), waybillId: _.neq('') };
  const marked = await waybills.updateAll(labelled, { printedAt: Date.now() });
  return { marked, errCode: 0, errMsg: 'markPrinted:ok' };
}
