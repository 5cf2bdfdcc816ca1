import type { WeChatReply } from '../engine/types';
import type { Handlers } from './api';
import { labelHtml } from './label';
import { findHeld, findWaybill, type OrderReference } from './lookup';
import { ok, refuse } from './replies';
import { sortingData } from './sorting';
import type { BackendState, Waybill } from './state';

export interface GetOrderRequest extends OrderReference {
  waybillId?: string;
  printType?: 0 | 1;
  /** WeChat's table has it without a word on what it does; here it does nothing. */
  customRemark?: string;
}

export const orderApis: Handlers = {
  'logistics.getOrder': (request: GetOrderRequest, { state }) => read(state, request),

  'logistics.batchGetOrder': ({ orderList }: { orderList: GetOrderRequest[] }, { state }) => {
    if (orderList.length === 0) return refuse(9300538);
    // Merchants report that rows without a waybill number are missing from the reply
    // (docs/wechat/logistics-api.md#batchgetorder).
    return { orderList: orderList.filter(({ waybillId }) => waybillId).map((row) => rowOf(state, row)) };
  },
};

function read(state: BackendState, request: GetOrderRequest): WeChatReply {
  const held = findHeld(state, request.orderId);
  if (held) return refuse(held.readyAtMs === null ? 9300528 : 9300521);
  const { waybill, refusal } = findWaybill(state, request);
  if (refusal) return refusal;
  if (request.waybillId && waybill.waybillId !== request.waybillId) return refuse(9300528);
  return {
    printHtml: printHtml(waybill, request.printType ?? 0),
    waybillData: sortingData(waybill),
    deliveryId: waybill.deliveryId,
    orderId: waybill.orderId,
    waybillId: waybill.waybillId,
    orderStatus: waybill.orderStatus,
  };
}

/** openid and print_type have no effect here. */
function rowOf(state: BackendState, { orderId, deliveryId, waybillId }: GetOrderRequest) {
  const row = { orderId, deliveryId, waybillId };
  return { ...ok, ...row, ...read(state, row) };
}

function printHtml(waybill: Waybill, printType: 0 | 1): string {
  if (waybill.damagedPrintHtml) return waybill.damagedPrintHtml;
  return Buffer.from(labelHtml(waybill, printType === 1 ? 'single' : 'double')).toString('base64');
}
