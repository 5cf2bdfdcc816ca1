import { byteLength } from '../../shared/contract/text';
import type { AskedRow, Batch, BatchRow } from './contract';

/** WeChat refuses a function result beyond 1 MB (-604001); the rest is for `missing` and `remaining`. */
const MOST_BYTES = 850_000;

/**
 * Tells what became of every asked row and keeps as many whole rows as fit into one function result. The first
 * row always fits, without its label if need be, so that asking for `remaining` again comes to an end.
 */
export function divideRows(asked: AskedRow[], answered: BatchRow[], mostBytes = MOST_BYTES): Batch {
  const orderList: BatchRow[] = [];
  let room = mostBytes;
  for (const row of answered.map((one) => withLabelThatFits(one, mostBytes))) {
    room -= sizeOf(row);
    if (room < 0 && orderList.length) break;
    orderList.push(row);
  }
  const unseen = asked.filter((row) => !includes(orderList, row));
  return {
    orderList,
    missing: unseen
      .filter((row) => !includes(answered, row))
      .map(({ orderId, deliveryId }) => ({ orderId, deliveryId })),
    remaining: unseen.filter((row) => includes(answered, row)),
  };
}

/** WeChat may leave fields out of a row that failed. */
function includes(rows: BatchRow[], asked: AskedRow): boolean {
  return rows.some(
    ({ orderId, deliveryId = asked.deliveryId }) =>
      orderId === asked.orderId && deliveryId === asked.deliveryId,
  );
}

function withLabelThatFits(row: BatchRow, mostBytes: number): BatchRow {
  if (sizeOf(row) <= mostBytes) return row;
  const { printHtml: _, ...rest } = row;
  return rest;
}

function sizeOf(row: BatchRow): number {
  return byteLength(JSON.stringify(row)) + 1;
}
