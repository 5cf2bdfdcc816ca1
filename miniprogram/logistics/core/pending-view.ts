import type { Courier } from '../../../cloudfunctions/getAllDelivery/contract';
import { OWN } from '../../../cloudfunctions/shared/failure/codes';
import type { Failure } from '../../../cloudfunctions/shared/failure/failure';
import type { ListedWaybill } from '../../../cloudfunctions/shared/waybill/listed';
import { courierName } from './couriers';
import { inFours } from './digits';
import { saidTime } from './time';
import type { Tone } from './tone';

/** One order whose outcome nobody knows yet. */
export interface PendingView {
  orderId: string;
  deliveryId: string;
  to: string;
  courier: string;
  time: string;
}

/** What asking again brought, said in the row. */
export interface PendingResult {
  tone: Tone;
  text: string;
  advice: string;
  waybillId: string;
  /** It may be asked again: there still is no answer. */
  open: boolean;
}

export function viewPending(waybill: ListedWaybill, couriers: Courier[], nowMs: number): PendingView {
  const { orderId, deliveryId, receiver, createdAt } = waybill;
  return {
    orderId,
    deliveryId,
    to: [receiver.city || receiver.province, receiver.name].filter(Boolean).join(' · '),
    courier: courierName(couriers, deliveryId),
    time: saidTime(createdAt / 1000, nowMs),
  };
}

export function confirmed(waybillId: string): PendingResult {
  return { tone: 'done', text: `已建成，运单号 ${inFours(waybillId)}`, advice: '', waybillId, open: false };
}

/** A refusal settles the order, too; a lost answer does not. */
export function notConfirmed({ errCode, error }: Failure): PendingResult {
  const open = errCode === OWN.outcomeUnknown || error.retryable;
  const text = errCode === OWN.outcomeUnknown ? '快递还没有答复' : error.title;
  const advice = errCode === OWN.outcomeUnknown ? '请不要重新下单，过一会儿再查。' : error.action;
  return { tone: open ? 'waiting' : 'failed', text, advice, waybillId: '', open };
}
