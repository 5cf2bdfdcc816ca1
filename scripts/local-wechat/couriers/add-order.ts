import type { AddOrderRequest } from '../../../cloudfunctions/logistics/addOrder/contract';
import type { WeChatReply } from '../engine/types';
import { boundAccount } from './accounts';
import type { Handlers, Sandbox } from './api';
import { orderReason } from './courier-reasons';
import { carrierById } from './couriers';
import { fingerprint } from './fingerprint';
import { newWaybill } from './new-waybill';
import { type Attempt, holdOrder, releaseOrder, repeatOf } from './order-ids';
import { requestRefusal } from './order-rules';
import { takeSheet } from './quota';
import { courierRefuses, refuse } from './replies';
import { isSandbox, sandboxRefusal } from './sandbox';
import { sortingData } from './sorting';
import type { Waybill } from './state';

export const addOrderApis: Handlers = {
  'logistics.addOrder': (request: AddOrderRequest, sandbox) => {
    const reply = answer(request, sandbox);
    sandbox.changed();
    return reply;
  },
};

function answer(request: AddOrderRequest, sandbox: Sandbox): WeChatReply {
  const { state, now } = sandbox;
  const refusal =
    requestRefusal(state, request, now) ??
    (isSandbox(request.deliveryId) ? sandboxRefusal(state, request.openid, now) : undefined);
  if (refusal) return refusal;
  const attempt = { ...request, fingerprint: fingerprint(request) };
  const repeat = repeatOf(state, attempt, now);
  if (repeat.kind === 'refused') return repeat.reply;
  return repeat.kind === 'same' ? created(repeat.waybill) : create(request, attempt, sandbox);
}

function create(request: AddOrderRequest, attempt: Attempt, { state, now }: Sandbox): WeChatReply {
  const courier = carrierById(request.deliveryId);
  if (!courier) return refuse(9300503);
  const reason = orderReason(request);
  if (reason) return courierRefuses(reason);
  const account = courier.franchise ? boundAccount(state, request) : undefined;
  if (account?.quotaNum === 0) return refuse(9300523);
  const holding = holdOrder(state, attempt, now);
  if (holding) return holding;
  releaseOrder(state, request.orderId);
  const waybill = newWaybill(request, { courier, place: state.nextPlace, now });
  state.nextPlace += 1;
  state.waybills.push({ ...waybill, fingerprint: attempt.fingerprint, charged: account !== undefined });
  if (account) takeSheet(account, now);
  return created(waybill);
}

function created(waybill: Waybill): WeChatReply {
  return {
    orderId: waybill.orderId,
    waybillId: waybill.waybillId,
    waybillData: sortingData(waybill),
    deliveryResultcode: 0,
    deliveryResultmsg: 'ok',
  };
}
