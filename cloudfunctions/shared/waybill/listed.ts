import type { Failure } from '../failure/failure';
import { maskName, maskPhone } from '../people/mask';
import type { OpenOrder } from './open-order';
import type { Track, WaybillState } from './record';
import type { WaybillStage } from './stages';

/** One line of the list. Times are milliseconds since the epoch, those of the track unix seconds. */
export interface ListedWaybill {
  orderId: string;
  waybillId: string;
  deliveryId: string;
  bizId: string;
  state: WaybillState;
  stage: WaybillStage;
  receiver: { name: string; province: string; city: string; area: string; phone: string };
  /** Without the courier's words for viewers. */
  track?: Track;
  /** Of an order in 待确认: what happens to it by itself. */
  open?: OpenOrder;
  /** When its label was handed to the printer. */
  printedAt?: number;
  /** Of a refused order: what WeChat or the courier said. */
  reason?: Pick<Failure['error'], 'title' | 'action'> & { errCode: number };
  /** When names, phones and addresses were taken out of it. */
  erasedAt?: number;
  createdAt: number;
  updatedAt: number;
}

/**
 * As a viewer sees it. A courier's words may name people: of a track its type and time are left, of a refusal what it
 * is called.
 */
export function masked<Seen extends ListedWaybill>({ receiver, track, reason, ...waybill }: Seen) {
  const { name, phone, ...place } = receiver;
  return {
    ...waybill,
    receiver: { ...place, name: maskName(name), phone: maskPhone(phone) },
    ...(track && { track: { ...track, message: '' } }),
    ...(reason && { reason: { ...reason, action: '具体原因请店员或店主查看。' } }),
  };
}
