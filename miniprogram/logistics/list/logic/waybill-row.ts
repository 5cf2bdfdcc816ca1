import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import type { ListedWaybill } from '../../../../cloudfunctions/shared/waybill/listed';
import { courierName } from '../../kit/logic/couriers';
import { inFours } from '../../kit/logic/digits';
import { saidTime } from '../../kit/logic/time';
import type { Tone } from '../../kit/logic/tone';
import { STAGE_WORDS } from '../../waybill/logic/stage';

/** One line of the list as it is drawn. */
export interface WaybillRow {
  orderId: string;
  name: string;
  city: string;
  /** In groups of four; the order id where there is no waybill number. */
  number: string;
  courier: string;
  time: string;
  status: { text: string; tone: Tone };
  printed: boolean;
  /** Why the order was refused; '' for the others. */
  reason: string;
}

/** Its time is over (PERSONAL_DATA_DAYS of reconcile). */
export const ERASED = '个人信息已清除';

export function viewRow(waybill: ListedWaybill, couriers: Courier[], nowMs: number): WaybillRow {
  const { orderId, waybillId, deliveryId, receiver, stage } = waybill;
  return {
    orderId,
    name: receiver?.name || (waybill.erasedAt ? ERASED : '没有收件人'),
    city: receiver?.city || receiver?.province || '',
    number: waybillId ? inFours(waybillId) : `订单 ${orderId}`,
    courier: courierName(couriers, deliveryId),
    time: saidTime(waybill.createdAt / 1000, nowMs),
    status: STAGE_WORDS[stage],
    printed: Boolean(waybill.printedAt),
    reason: waybill.reason?.title ?? '',
  };
}

/** A label exists and may still be stuck on a parcel. */
export function isPrintable({ waybillId, stage }: ListedWaybill): boolean {
  return waybillId !== '' && stage !== 'cancelled' && stage !== 'failed';
}

/** 签收失败, 订单退回, 订单拒收: the courier has had the parcel. */
const COLLECTED = new Set([300004, 400003, 400004]);

/**
 * Couriers cancel what they have not collected (docs/wechat/logistics-api.md#cancelorder). Where 异常 leaves
 * that open, such as 揽件失败 or 滞留, it is offered and the courier decides.
 */
export function isCancellable({
  waybillId,
  stage,
  track,
}: Pick<ListedWaybill, 'waybillId' | 'stage' | 'track'>): boolean {
  if (!waybillId) return false;
  return stage === 'waiting' || (stage === 'trouble' && !COLLECTED.has(track?.type ?? 0));
}
