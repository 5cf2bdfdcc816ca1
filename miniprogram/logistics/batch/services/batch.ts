import {
  type AskedRow,
  type BatchRow,
  batchGetOrder,
  MOST_ROWS,
} from '../../../../cloudfunctions/logistics/batchGetOrder/contract';
import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';
import { callFunction } from '../../kit/services/cloud';

/** Every asked row is in exactly one of the lists. */
export interface ManyWaybills {
  orderList: BatchRow[];
  /** Rows WeChat did not mention. */
  missing: Pick<AskedRow, 'orderId' | 'deliveryId'>[];
  /** Rows that were not answered before `failure`; ask for them again. */
  unread: AskedRow[];
  failure?: Failure;
}

/**
 * Reads any number of waybills and goes on asking where an answer had no room for all of them.
 * `progress` hears how many rows are done and which WeChat just answered; where `goOn` disagrees, no further call is made.
 */
export async function loadWaybills(
  rows: AskedRow[],
  progress?: (done: number, answered: BatchRow[]) => void,
  goOn: () => boolean = () => true,
): Promise<ManyWaybills> {
  const read: ManyWaybills = { orderList: [], missing: [], unread: rows.slice() };
  while (read.unread.length && goOn()) {
    const asked = read.unread.slice(0, MOST_ROWS);
    const later = read.unread.slice(MOST_ROWS);
    const outcome = await callFunction(batchGetOrder, { orderList: asked });
    if (!outcome.ok) return { ...read, failure: outcome.failure };
    const { orderList, missing, remaining } = outcome.data;
    read.orderList = read.orderList.concat(orderList);
    read.missing = read.missing.concat(missing);
    read.unread = remaining.concat(later);
    progress?.(rows.length - read.unread.length, orderList);
  }
  return read;
}
