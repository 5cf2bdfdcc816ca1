import type { WeChatReply } from '../engine/types';
import type { Handlers } from './api';
import { SANDBOX_COURIER } from './couriers';
import { findWaybill } from './lookup';
import { pathPacket } from './packets';
import { ok, refuse } from './replies';
import type { BackendState, PathNode } from './state';

/** HTTPS only: there is no cloud call of this name. */
export const TEST_UPDATE_ORDER = '/cgi-bin/express/business/test_update_order';

export const SANDBOX_BIZ_ID = 'test_biz_id';
const CALLS_A_DAY = 10;
/** The sandbox serves members of the mini-program only; here these are the demo people and buyers. */
const MEMBER = /^o-demo-/;

export interface TestUpdateOrderRequest extends PathNode {
  bizId: string;
  orderId: string;
  deliveryId: string;
  waybillId: string;
}

export const sandboxApis: Handlers = {
  [TEST_UPDATE_ORDER]: (request: TestUpdateOrderRequest, { state, now, changed, push }) => {
    const { deliveryId, bizId, waybillId, actionTime, actionType, actionMsg } = request;
    if (deliveryId !== SANDBOX_COURIER.deliveryId || bizId !== SANDBOX_BIZ_ID) return refuse(930563);
    const { waybill, refusal } = findWaybill(state, request);
    if (refusal || waybill.waybillId !== waybillId) return refuse(930563);
    waybill.told = [...(waybill.told ?? []), { actionTime, actionType, actionMsg }];
    waybill.announced = waybill.told.length;
    changed();
    push(pathPacket(waybill, waybill.told, now));
    return ok;
  },
};

export function isSandbox(deliveryId: string): boolean {
  return deliveryId === SANDBOX_COURIER.deliveryId;
}

/** Why the sandbox takes no order now. A call that gets past the openid counts, whatever becomes of it. */
export function sandboxRefusal(
  { sandbox }: BackendState,
  openid: string | undefined,
  now: number,
): WeChatReply | undefined {
  if (!MEMBER.test(openid ?? '')) return refuse(930559);
  const day = chineseDay(now);
  if (sandbox.day !== day) Object.assign(sandbox, { day, calls: 0 });
  if (sandbox.calls >= CALLS_A_DAY) return refuse(930564);
  sandbox.calls += 1;
  return undefined;
}

/** The form WxJava's tests show. */
export function sandboxWaybillId(orderId: string, now: number): string {
  return `${orderId}_${Math.floor(now / 1000)}_waybill_id`;
}

function chineseDay(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}
