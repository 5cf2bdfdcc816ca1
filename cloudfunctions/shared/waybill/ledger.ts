import { createHash, randomBytes } from 'node:crypto';
import limits from '../../limits.json';
import { within } from '../call/within';
import type { FieldIssue } from '../contract/validate';
import { collection, type Stored } from '../database/collection';
import { CallError, type CourierReason } from '../failure/failure';

/**
 * What became of an order (design §4). WeChat cannot list waybills, so this ledger is the only place that knows
 * them all; `_id` is the orderId.
 */
export type WaybillState = 'creating' | 'created' | 'refused' | 'unknown' | 'orphaned' | 'cancelled';

/** 待确认, 待揽件, 运输中, 已签收, 异常, 已取消, 未建成. */
export type WaybillStage =
  | 'unconfirmed'
  | 'waiting'
  | 'moving'
  | 'signed'
  | 'trouble'
  | 'cancelled'
  | 'failed';

export interface Track {
  /** Number of nodes; a push with fewer is an old one. */
  count: number;
  /** Unix seconds of the newest node. */
  time: number;
  /** action_type of the newest node (api-contract A15). */
  type: number;
  message: string;
  /** Told by a push and not confirmed by WeChat yet. */
  hinted?: true;
}

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
  bizId: string;
  /** Whom the parcel goes to, as far as lists show and search it. */
  receiver: { name: string; province: string; city: string; area: string; phone: string };
  /** Last four digits of the receiver's phone. */
  lastFour: string;
  /** Where the parcel is, for lists and counts. */
  stage: WaybillStage;
  /** Day of creation in China, such as 2026-11-22. */
  day: string;
  /** What is known of its journey. */
  track?: Track;
  /** When its label was handed to the printer. */
  printedAt?: number;
  /** Why WeChat refused; of refused orders only. */
  reason?: { errCode: number; courier?: CourierReason; issues?: FieldIssue[] };
  /** When WeChat was last asked for it. */
  checkedAt?: number;
  /** Empty for orders of add_source 2. */
  openid: string;
  /** Empty until the courier has named it. */
  waybillId: string;
  waybillData: { key: string; value: string }[];
  /** When names, phones and addresses were taken out of it. */
  erasedAt?: number;
  createdAt: number;
  updatedAt: number;
}

/** Longer than a function can live, so that a lease outlasts its attempt. */
const LEASE_MS = (limits.timeoutSeconds + 10) * 1000;

const STAGE_OF_STATE: Record<Exclude<WaybillState, 'created'>, WaybillStage> = {
  creating: 'unconfirmed',
  unknown: 'unconfirmed',
  refused: 'failed',
  orphaned: 'failed',
  cancelled: 'cancelled',
};
const SIGNED = new Set([300003, 300007]);
const TROUBLE = new Set([100002, 300004, 400001, 400002, 400003, 400004, 400005]);

export function stageOf(state: WaybillState, track?: Track): WaybillStage {
  if (state !== 'created') return STAGE_OF_STATE[state];
  if (!track || track.type < 100_000 || track.type === 100003) return 'waiting';
  if (SIGNED.has(track.type)) return 'signed';
  return TROUBLE.has(track.type) ? 'trouble' : 'moving';
}

/** The calendar day in China (UTC+8) of a time in milliseconds. */
export function dayOf(ms: number): string {
  return new Date(ms + 8 * 3600_000).toISOString().slice(0, 10);
}

/** When a calendar day begins in China, in milliseconds since the epoch. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

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

/** The buyer an order was made for; undefined where the ledger does not know or cannot be asked. */
export async function openidOf(orderId: string): Promise<string | undefined> {
  return (await bestEffort(waybills.find(orderId)))?.openid || undefined;
}

/**
 * Writes down that the courier cancelled. An order the ledger does not know stays unknown, and a ledger that cannot
 * be reached now is put right by reconcile: the cancellation itself is done.
 */
export async function noteCancelled(orderId: string): Promise<void> {
  const cancelled = { state: 'cancelled' as const, stage: 'cancelled' as const };
  await bestEffort(amend(orderId, ({ state }) => (state === 'cancelled' ? undefined : cancelled)));
}

const MOST_RACES = 5;

/**
 * Changes a record by what it says now, and anew where another write came first. `change` answers undefined where
 * there is nothing to do; true: the ledger was changed.
 */
export async function amend(
  orderId: string,
  change: (stored: WaybillRecord) => Partial<WaybillRecord> | undefined,
): Promise<boolean> {
  for (let race = 0; race < MOST_RACES; race++) {
    const stored = await waybills.find(orderId);
    const changes = stored && change(stored);
    if (!changes) return false;
    const marked = { ...changes, attempt: newToken(), updatedAt: Date.now() };
    if (await waybills.updateIf(orderId, stored.attempt, marked)) return true;
  }
  return false;
}

const PATIENCE_MS = 3000;

/** For work that must not fail because the ledger does: undefined where it cannot be reached within 3 s. */
export function bestEffort<T>(work: Promise<T>): Promise<T | undefined> {
  return within(PATIENCE_MS, work).catch((thrown) => {
    if (!(thrown instanceof CallError)) throw thrown;
    return undefined;
  });
}
