import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import type { ListedWaybill } from '../../../../cloudfunctions/shared/waybill/listed';
import { courierName } from '../../kit/logic/couriers';
import { timeText } from '../../kit/logic/time';
import { choicesOf, type OpenChoice, openOrderText, type Standing } from './open-order';

/** One order whose outcome nobody knows yet. */
export interface PendingView {
  orderId: string;
  deliveryId: string;
  to: string;
  courier: string;
  time: string;
  /** How it stands; null where the page's own introduction says it. */
  said: Pick<Standing, 'tone' | 'text' | 'advice' | 'failure'> | null;
  /** '' until it has a number. */
  waybillId: string;
  open: boolean;
  /** What can be done about it. */
  choices: OpenChoice[];
}

export function viewPending(waybill: ListedWaybill, couriers: Courier[], nowMs: number): PendingView {
  const { orderId, deliveryId, receiver, createdAt, open } = waybill;
  const unusual = open && open.care !== 'repeated';
  return {
    orderId,
    deliveryId,
    to: [receiver.city || receiver.province, receiver.name].filter(Boolean).join(' · '),
    courier: courierName(couriers, deliveryId),
    time: timeText(createdAt / 1000, nowMs),
    said: unusual ? { tone: 'waiting', ...openOrderText(open), failure: null } : null,
    waybillId: '',
    open: true,
    choices: choicesOf(open),
  };
}

/** The same row after somebody asked or decided. */
export function rowAfter(row: PendingView, standing: Standing): PendingView {
  const { waybillId, open, choices, ...said } = standing;
  return { ...row, said, waybillId, open, choices };
}
