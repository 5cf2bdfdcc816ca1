import type { Json } from '../types';
import type { Collections } from './collections';

/** The records of `waybills` for `GET /emulator/state`: as they are kept, `_id` also by its meaning. */
export function ledgerOf(collections: Collections): Json[] {
  const { waybills = [] } = collections.contents();
  return waybills.map((record) => ({ orderId: record._id, ...record }));
}
