import { cloud } from '../shared/cloud';
import type { RequestOf } from '../shared/contract';
import { waybills } from '../shared/ledger';
import type { Marked, markPrinted } from './contract';

/** Beside every other write to the records: nothing else touches this field. */
export async function mark({
  orderIds,
}: RequestOf<typeof markPrinted>): Promise<Marked & { errCode: number; errMsg: string }> {
  const { command: _ } = cloud.database();
  const marked = await waybills.updateAll({ _id: _.in(orderIds) }, { printedAt: Date.now() });
  return { marked, errCode: 0, errMsg: 'markPrinted:ok' };
}
