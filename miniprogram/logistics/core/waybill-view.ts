import type { Courier } from '../../../cloudfunctions/getAllDelivery/contract';
import type { Waybill } from '../../../cloudfunctions/getOrder/contract';
import { courierName } from './couriers';
import { inFours } from './digits';
import { bagAddress, type LabelRow, labelRows, routingCode } from './label-data';
import type { Tone } from './tone';

/** What the page shows of a waybill: everything but the label's original, which never goes through setData. */
export interface WaybillView {
  orderId: string;
  waybillId: string;
  grouped: string;
  courier: string;
  status: { text: string; tone: Tone };
  cancelled: boolean;
  routing: string;
  bag: string;
  rows: LabelRow[];
}

export function viewWaybill(waybill: Waybill, couriers: Courier[]): WaybillView {
  const { orderId, waybillId, deliveryId, orderStatus } = waybill;
  const data = waybill.waybillData ?? [];
  const cancelled = orderStatus === 1;
  return {
    orderId,
    waybillId,
    grouped: inFours(waybillId ?? ''),
    courier: courierName(couriers, deliveryId),
    status: cancelled ? { text: '已取消', tone: 'over' } : { text: '正常', tone: 'done' },
    cancelled,
    routing: routingCode(data),
    bag: bagAddress(data),
    rows: labelRows(data),
  };
}
