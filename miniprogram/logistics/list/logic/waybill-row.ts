import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import type { ListedWaybill } from '../../../../cloudfunctions/shared/waybill/listed';
import { courierName } from '../../kit/logic/couriers';
import { inFours } from '../../kit/logic/digits';
import { timeText } from '../../kit/logic/time';
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
    time: timeText(waybill.createdAt / 1000, nowMs),
    status: STAGE_WORDS[stage],
    printed: Boolean(waybill.printedAt),
    reason: waybill.reason?.title ?? '',
  };
}
