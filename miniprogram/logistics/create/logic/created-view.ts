import type { AddOrderRequest } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { joinAddress } from '../../address/logic/address';
import { inFours } from '../../kit/logic/digits';

/** What the page says of a waybill that was just made. */
export interface CreatedView {
  waybillId: string;
  grouped: string;
  courier: string;
  /** How the pages `label` and `waybill` are opened. */
  query: { orderId: string; deliveryId: string; waybillId: string; openid: string };
}

export function viewCreated(request: AddOrderRequest, waybillId: string, courier: string): CreatedView {
  const { orderId, deliveryId, openid = '' } = request;
  return {
    waybillId,
    grouped: inFours(waybillId),
    courier,
    query: { orderId, deliveryId, waybillId, openid },
  };
}

/** 王小蒙 · 广东省广州市天河区…: which parcel it is. */
export function receiverText({ receiver }: AddOrderRequest): string {
  const { name, province, city, area, address } = receiver;
  return `${name} · ${joinAddress([province, city, area, address])}`;
}
