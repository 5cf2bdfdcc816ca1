import type { Track, WaybillRecord, WaybillState } from '../../../../cloudfunctions/shared/waybill/record';
import type { WaybillStage } from '../../../../cloudfunctions/shared/waybill/stages';
import { fingerprint, pick } from '../fingerprint';
import { NODE } from '../route';
import { sortingData } from '../sorting';
import type { Waybill } from '../state';
import { trackOf } from '../track';
import { chineseDay } from './ago';
import { type Parcel, seedParcels } from './parcels';
import { requestOf } from './request';
import type { Fate } from './week';

const MINUTE_MS = 60_000;

/** The orders of the demo as the cloud functions would have written them down until `now` (milliseconds). */
export function seedLedger(orders: readonly Waybill[], now: number): WaybillRecord[] {
  const older = orders.map((waybill) =>
    recordOf({ waybill, fate: waybill.orderStatus === 1 ? 'cancelled' : 'usual', printed: true }, now),
  );
  return [...older, ...seedParcels(now).map((parcel) => recordOf(parcel, now))];
}

function recordOf({ waybill, fate, printed }: Parcel, now: number): WaybillRecord {
  const { orderId, deliveryId, bizId, openid, createTime, receiver } = waybill;
  const { name, province, city, area, mobile } = receiver;
  const request = requestOf(waybill);
  const createdAt = createTime * 1000 + pick(orderId, 1000);
  const state = STATES[fate] ?? 'created';
  const made = state === 'created' || state === 'cancelled';
  const track = state === 'created' ? newestOf(waybill, now) : undefined;
  const checked = state === 'created' && now - createdAt > 30 * MINUTE_MS;
  const printedAt = createdAt + (4 + pick(`${orderId}/printed`, 20)) * MINUTE_MS;
  return {
    _id: orderId,
    attempt: fingerprint(orderId).slice(0, 24),
    state,
    stage: stageOf(state, track),
    hash: fingerprint(request),
    request: request as unknown as WaybillRecord['request'],
    leaseUntil: createdAt + 30_000,
    // Whatever the time of day, somebody asked lately for what is open: it may still be repeated.
    placedAt: state === 'unknown' ? Math.max(createdAt, now - 20 * MINUTE_MS) : createdAt,
    deliveryId,
    bizId,
    openid,
    receiver: { name, province, city, area, phone: mobile },
    lastFour: mobile.slice(-4),
    waybillId: made ? waybill.waybillId : '',
    waybillData: made ? sortingData(waybill) : [],
    createdAt,
    updatedAt: Math.max(createdAt + 1000, (track?.time ?? waybill.cancelTime ?? 0) * 1000),
    day: chineseDay(createdAt),
    ...(track && { track }),
    ...(checked && { checkedAt: now - 2 * MINUTE_MS }),
    ...(printed && state === 'created' && printedAt < now && { printedAt }),
    ...(fate === 'refused' && {
      reason: { errCode: 9300501, courier: { code: 20005, message: '收件地址不可达' } },
    }),
  };
}

const STATES: Partial<Record<Fate, WaybillState>> = {
  cancelled: 'cancelled',
  refused: 'refused',
  unknown: 'unknown',
  orphaned: 'orphaned',
};

function newestOf(waybill: Waybill, now: number): Track | undefined {
  const nodes = trackOf(waybill, now);
  const newest = nodes[nodes.length - 1];
  if (!newest) return undefined;
  const { actionTime: time, actionType: type, actionMsg: message } = newest;
  return { count: nodes.length, time, type, message };
}

/** Said a second time, apart from the cloud functions: the test compares the two. */
function stageOf(state: WaybillState, track?: Track): WaybillStage {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'unknown') return 'unconfirmed';
  if (state !== 'created') return 'failed';
  if (!track || track.type === NODE.assigned) return 'waiting';
  if (track.type === NODE.signed) return 'signed';
  return [300004, 400005].includes(track.type) ? 'trouble' : 'moving';
}
