import limits from '../../limits.json';
import type { FieldIssue } from '../contract/validate';
import type { Stored } from '../database/collection';
import { fingerprint, newToken } from '../database/token';
import type { CourierReason } from '../failure/courier-codes';
import { lastFourOf } from '../people/phone';
import { dayOf } from './days';
import type { OrderRequest } from './order-request';
import type { WaybillStage } from './stages';
import { isTrouble } from './track';

/**
 * What became of an order. WeChat cannot list waybills, so this ledger is
 * the only place that knows them all; `_id` is the orderId.
 */
export type WaybillState = 'creating' | 'created' | 'refused' | 'unknown' | 'orphaned' | 'cancelled';

export interface Track {
  /** Number of nodes; a push with fewer is an old one. */
  count: number;
  /** Unix seconds of the newest node. */
  time: number;
  /** action_type of the newest node (docs/wechat/logistics-api.md#action-types). */
  type: number;
  /** The courier's words; '' for viewers. */
  message: string;
  /** Told by a push and not confirmed by WeChat yet. */
  hinted?: true;
}

/** Looks that found nothing since the last call that may still make the waybill; times in milliseconds. */
export interface Looks {
  count: number;
  firstAt: number;
  lastAt: number;
}

export interface WaybillRecord extends Stored {
  state: WaybillState;
  /** Fingerprint of the request: the same orderId with another request is somebody's mistake. */
  hash: string;
  /** Empty once personal data was taken out. */
  request: OrderRequest;
  /** Milliseconds since the epoch, as are all times here: until then another attempt keeps its hands off. */
  leaseUntil: number;
  /** When this request was first sent to WeChat, or a person last asked for it again: only a young one is repeated. */
  placedAt: number;
  looks?: Looks;
  /** A person wants it no more: nothing repeats it, looks go on. */
  givenUpAt?: number;
  /** WeChat called the id used at our very first call: whatever turns up was made elsewhere. */
  usedElsewhere?: true;
  /** Two different requests went to WeChat under this orderId. */
  mixed?: true;
  /** When it ended without a waybill though WeChat was asked; it is looked for another day. */
  closedAt?: number;
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
  /** Newest version of its track that a push told of. */
  pushVersion?: number;
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

/** A waybill has these three names; whoever changes its record names them all. */
export interface WaybillKey {
  orderId: string;
  deliveryId: string;
  waybillId: string;
}

/** Longer than a function can live, so that a lease outlasts its attempt; the rest is for clocks that differ. */
export const LEASE_MS = (limits.timeoutSeconds + 10) * 1000;

const STAGE_OF_STATE: Record<Exclude<WaybillState, 'created'>, WaybillStage> = {
  creating: 'unconfirmed',
  unknown: 'unconfirmed',
  refused: 'failed',
  orphaned: 'failed',
  cancelled: 'cancelled',
};
const SIGNED = new Set([300003, 300007]);

export function stageOf(state: WaybillState, track?: Track): WaybillStage {
  if (state !== 'created') return STAGE_OF_STATE[state];
  if (!track || track.type < 100_000 || track.type === 100003) return 'waiting';
  if (SIGNED.has(track.type)) return 'signed';
  return isTrouble(track.type) ? 'trouble' : 'moving';
}

/** A first record of the order, leased to whoever writes it. */
export function newRecord(request: OrderRequest, now: number): WaybillRecord {
  const { orderId, deliveryId, bizId, openid = '', receiver } = request;
  const { name, province, city, area } = receiver;
  const phone = receiver.mobile || receiver.tel || '';
  return {
    _id: orderId,
    state: 'creating',
    stage: stageOf('creating'),
    hash: fingerprint(request),
    request,
    attempt: newToken(),
    placedAt: now,
    deliveryId,
    bizId,
    openid,
    receiver: { name, province, city, area, phone },
    lastFour: lastFourOf(phone),
    waybillId: '',
    waybillData: [],
    createdAt: now,
    day: dayOf(now),
    leaseUntil: now + LEASE_MS,
    updatedAt: now,
  };
}
