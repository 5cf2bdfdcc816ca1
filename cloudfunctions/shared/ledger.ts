import { createHash, randomBytes } from 'node:crypto';
import limits from '../limits.json';
import { collection, type Stored } from './collection';

/**
 * What became of an order (design §4). WeChat cannot list waybills, so this ledger is the only place that knows
 * them all; `_id` is the orderId.
 */
export type WaybillState = 'creating' | 'created' | 'refused' | 'unknown' | 'orphaned' | 'cancelled';

export interface WaybillRecord<Request = Record<string, unknown>> extends Stored {
  state: WaybillState;
  /** Fingerprint of the request: the same orderId with another request is somebody's mistake. */
  hash: string;
  request: Request;
  /** Milliseconds since the epoch, as are all times here: until then another attempt keeps its hands off. */
  leaseUntil: number;
  /** How often recovery asked for a waybill that was not there. */
  tries: number;
  deliveryId: string;
  /** Empty for orders of add_source 2. */
  openid: string;
  /** Empty until the courier has named it. */
  waybillId: string;
  waybillData: { key: string; value: string }[];
  createdAt: number;
  updatedAt: number;
}

/** Longer than a function can live, so that a lease outlasts its attempt. */
const LEASE_MS = (limits.timeoutSeconds + 10) * 1000;

export const waybills = collection<WaybillRecord>('waybills');

export function newToken(): string {
  return randomBytes(12).toString('hex');
}

export function leaseFromNow(): { leaseUntil: number; updatedAt: number } {
  const now = Date.now();
  return { leaseUntil: now + LEASE_MS, updatedAt: now };
}

/** The same for the same request, whatever the order of its keys. */
export function fingerprint(request: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(request)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
