import type { Handlers } from './api';
import { cancelReason } from './courier-reasons';
import { findWaybill, type OrderReference } from './lookup';
import { giveBack } from './quota';
import { courierRefuses, ok, refuse } from './replies';
import { NODE } from './route';
import { trackOf } from './track';

export interface CancelOrderRequest extends OrderReference {
  waybillId: string;
}

export const cancelApis: Handlers = {
  'logistics.cancelOrder': (request: CancelOrderRequest, { state, now, changed }) => {
    const { waybill, refusal } = findWaybill(state, request);
    if (refusal) return refusal;
    if (waybill.waybillId !== request.waybillId) return refuse(40199);
    if (waybill.orderStatus === 1) return refuse(9300524);
    const reason = cancelReason(waybill);
    if (reason) return courierRefuses(reason);
    if (trackOf(waybill, now).some(({ actionType }) => actionType >= NODE.collected)) return refuse(9300506);
    waybill.orderStatus = 1;
    waybill.cancelTime = Math.floor(now / 1000);
    giveBack(state, waybill, now);
    changed();
    return { ...ok, deliveryResultcode: 0, deliveryResultmsg: '' };
  },
};
