import { MOST_ORDERS, markPrinted } from '../../../../cloudfunctions/console/markPrinted/contract';
import { noteChange } from '../../kit/services/changes';
import { callFunction } from '../../kit/services/cloud';
import { loadWaybill, type Sheet } from '../../waybill/services/waybills';
import type { Target, Work } from '../logic/job';
import { labelOf, NOT_ANSWERED } from '../logic/print-labels';
import { takeTurns } from '../logic/take-turns';
import { loadWaybills } from './batch';

/** Calls at the same time: WeChat is asked for one label each. */
const AT_ONCE = 3;

/** Reads the labels of what is pending into `labels`. */
export function readLabels(work: Work, labels: Map<string, string>, sheet: Sheet): Promise<void> {
  // Only getOrder honours 一联 (docs/wechat/logistics-api.md#getorder).
  return sheet === 0 ? readTogether(work, labels) : readOneByOne(work, labels, sheet);
}

async function readTogether({ job, settle, goOn }: Work, labels: Map<string, string>): Promise<void> {
  const targets = new Map(job.pending.map((target) => [target.orderId, target]));
  const take = (row: Parameters<typeof labelOf>[0]) => {
    const target = targets.get(row.orderId ?? '');
    if (!target || !targets.delete(target.orderId)) return;
    const read = labelOf(row);
    if ('label' in read) labels.set(target.orderId, read.label);
    settle(target, 'reason' in read ? read.reason : undefined);
  };
  const rows = job.pending.map(({ orderId, deliveryId, waybillId }) => ({ orderId, deliveryId, waybillId }));
  const { unread, failure } = await loadWaybills(rows, (_, answered) => answered.forEach(take), goOn);
  const left = new Set(unread.map(({ orderId }) => orderId));
  for (const target of targets.values()) {
    if (!left.has(target.orderId)) settle(target, NOT_ANSWERED);
    else if (failure) settle(target, failure.error);
  }
}

async function readOneByOne(work: Work, labels: Map<string, string>, sheet: Sheet): Promise<void> {
  const read = async (target: Target) => {
    const { orderId, deliveryId, waybillId } = target;
    const outcome = await loadWaybill({ orderId, deliveryId, waybillId }, sheet);
    if (!outcome.ok) return work.settle(target, outcome.failure.error);
    const found = labelOf(outcome.data);
    if ('label' in found) labels.set(orderId, found.label);
    work.settle(target, 'reason' in found ? found.reason : undefined);
  };
  await takeTurns(work.job.pending, AT_ONCE, read, work.goOn);
}

/** Notes in the ledger that labels were sent to be printed; false where that did not work for all. */
export async function notePrinted(printed: readonly Target[]): Promise<boolean> {
  let all = true;
  for (let at = 0; at < printed.length; at += MOST_ORDERS) {
    const orders = printed
      .slice(at, at + MOST_ORDERS)
      .map(({ orderId, deliveryId, waybillId }) => ({ orderId, deliveryId, waybillId }));
    const outcome = await callFunction(markPrinted, { orders });
    all = all && outcome.ok;
  }
  noteChange('waybills');
  return all;
}
