import { cloud } from '../shared/cloud';
import type { RequestOf } from '../shared/contract';
import { waybills } from '../shared/ledger';
import type { Success } from '../shared/serve';
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
