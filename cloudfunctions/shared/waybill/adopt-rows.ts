import { cloud } from '../call/cloud';
import type { Collection } from '../database/collection';
import { adopt, adopted } from './adopt';
import type { WaybillRecord } from './record';
import { sightingOf, type Waybill } from './sighting';

interface Row {
  orderId: string;
  deliveryId: string;
}

/** Adopts what a batch read found, row by row; most batches change nothing and cost one question to the ledger. */
export async function adoptRows(
  ledger: Collection<WaybillRecord>,
  asked: readonly Row[],
  rows: readonly (Partial<Waybill> & { errcode?: number })[],
): Promise<void> {
  const seen = rows.flatMap((row) => {
    const sighting = sightingOf(row);
    const { orderId, deliveryId } = asked.find((one) => one.orderId === row.orderId) ?? {};
    if (row.errcode || sighting.kind !== 'found' || !orderId || !deliveryId) return [];
    return [{ orderId, waybill: { ...sighting, deliveryId: row.deliveryId ?? deliveryId } }];
  });
  if (!seen.length) return;
  const ids = seen.map(({ orderId }) => orderId);
  const records = await ledger.list({ _id: cloud.database().command.in(ids) }, [], ids.length);
  const stored = new Map(records.map((record) => [record._id, record]));
  for (const { orderId, waybill } of seen) {
    const record = stored.get(orderId);
    if (record && adopted(record, waybill)) await adopt(ledger, orderId, waybill);
  }
}
