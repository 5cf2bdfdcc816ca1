import type { WeChatReply } from '../engine/types';
import { carrierById } from './couriers';
import { refuse } from './replies';
import type { BackendState, HeldOrder, Waybill } from './state';

export interface OrderReference {
  orderId: string;
  deliveryId: string;
  openid?: string;
}

export type Found = { waybill: Waybill; refusal?: undefined } | { waybill?: undefined; refusal: WeChatReply };

/** The waybill somebody asks about, or why WeChat knows none. */
export function findWaybill(state: BackendState, { orderId, deliveryId, openid }: OrderReference): Found {
  if (!carrierById(deliveryId)) return { refusal: refuse(9300503) };
  const waybill = state.waybills.find((one) => one.orderId === orderId);
  if (!waybill || isSomeoneElses(waybill, openid)) return { refusal: refuse(930563) };
  if (waybill.deliveryId !== deliveryId) return { refusal: refuse(9300503) };
  return { waybill };
}

/** What a read sees that lags behind: nothing made within the last `unseenMs` milliseconds. */
export function withoutYoung(state: BackendState, now: number, unseenMs: number): BackendState {
  const seen = (waybill: Waybill) => now - waybill.createTime * 1000 >= unseenMs;
  return { ...state, waybills: state.waybills.filter(seen) };
}

export function findHeld(state: BackendState, orderId: string): HeldOrder | undefined {
  return state.heldOrders.find((held) => held.orderId === orderId);
}

/**
 * No document says what a wrong openid gets. An order belongs to its buyer, so for anybody else there is no
 * such order; leaving the openid out is allowed by the documents' table and matches every buyer.
 */
function isSomeoneElses(waybill: Waybill, openid?: string): boolean {
  return Boolean(openid) && waybill.openid !== '' && waybill.openid !== openid;
}
