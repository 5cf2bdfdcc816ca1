import type { Handlers } from './api';
import { courierById } from './couriers';
import { labelHtml } from './label';
import { refuse } from './replies';
import type { Waybill } from './state';

export interface GetOrderRequest {
  orderId: string;
  deliveryId: string;
  openid?: string;
  waybillId?: string;
  printType?: 0 | 1;
}

export const orderApis: Handlers = {
  'logistics.getOrder': (request: GetOrderRequest, { state }) => {
    const courier = courierById(request.deliveryId);
    if (!courier) return refuse(9300503);
    const waybill = state.waybills.find(({ orderId }) => orderId === request.orderId);
    if (!waybill || isSomeoneElses(waybill, request.openid)) return refuse(930563);
    if (waybill.deliveryId !== request.deliveryId) return refuse(9300503);
    if (request.waybillId && waybill.waybillId !== request.waybillId) return refuse(9300528);
    return {
      printHtml: printHtml(waybill, request.printType ?? 0),
      waybillData: sortingData(waybill),
      deliveryId: waybill.deliveryId,
      orderId: waybill.orderId,
      waybillId: waybill.waybillId,
      orderStatus: waybill.orderStatus,
    };
  },
};

/**
 * No document says what a wrong openid gets. An order belongs to its buyer, so for anybody else there is no
 * such order; leaving the openid out is allowed by the documents' table and matches every buyer.
 */
function isSomeoneElses(waybill: Waybill, openid?: string): boolean {
  return Boolean(openid) && waybill.openid !== '' && waybill.openid !== openid;
}

function printHtml(waybill: Waybill, printType: 0 | 1): string {
  if (waybill.damagedPrintHtml) return waybill.damagedPrintHtml;
  return Buffer.from(labelHtml(waybill, printType === 1 ? 'single' : 'double')).toString('base64');
}

function sortingData({ deliveryId, sorting }: Waybill) {
  if (!sorting) return [];
  return [
    { key: `${deliveryId}_bagAddr`, value: sorting.bagAddress },
    { key: `${deliveryId}_mark`, value: sorting.mark },
  ];
}
