import { getPath, type PathNode } from '../../../../cloudfunctions/logistics/getPath/contract';
import { testUpdateOrder } from '../../../../cloudfunctions/logistics/testUpdateOrder/contract';
import { noteChange } from '../../kit/services/changes';
import { type CallResult, callFunction } from '../../kit/services/cloud';
import { placeOrder } from '../../waybill/services/orders';
import { newSandboxId, sandboxOrder, wordsOf } from '../logic/sandbox';

/** A waybill of WeChat's sandbox; without a number while its creation is not confirmed. */
export interface SandboxWaybill {
  orderId: string;
  waybillId: string;
  openid: string;
}

const KEY = 'wx-logistics.sandbox';

/** The one this phone made last. */
export function lastSandbox(): SandboxWaybill | null {
  return (wx.getStorageSync(KEY) || null) as SandboxWaybill | null;
}

export function forgetSandbox(): void {
  wx.removeStorageSync(KEY);
}

/** Makes one, or asks again for one whose answer got lost: the order id is kept before the first call. */
export async function makeSandbox(openid: string): Promise<CallResult<SandboxWaybill>> {
  const last = lastSandbox();
  const open = last && !last.waybillId ? last : { orderId: newSandboxId(Date.now()), waybillId: '', openid };
  wx.setStorageSync(KEY, open);
  const outcome = await placeOrder(sandboxOrder(open.orderId, open.openid));
  if (!outcome.ok) return outcome;
  const made = { ...open, waybillId: outcome.data.waybillId };
  wx.setStorageSync(KEY, made);
  return { ok: true, data: made };
}

export async function loadSandboxTrack({
  orderId,
  waybillId,
  openid,
}: SandboxWaybill): Promise<CallResult<PathNode[]>> {
  const outcome = await callFunction(getPath, { orderId, waybillId, openid, deliveryId: 'TEST' });
  return outcome.ok ? { ok: true, data: outcome.data.pathItemList ?? [] } : outcome;
}

/** Reports a node as the courier would. `after` is the time of the node before, in seconds: none may be earlier. */
export async function reportNode(
  waybill: SandboxWaybill,
  type: number,
  after: number,
): Promise<CallResult<unknown>> {
  const outcome = await callFunction(testUpdateOrder, {
    bizId: 'test_biz_id',
    deliveryId: 'TEST',
    orderId: waybill.orderId,
    waybillId: waybill.waybillId,
    actionTime: Math.max(Math.floor(Date.now() / 1000), after + 1),
    actionType: type as 100001,
    actionMsg: wordsOf(type),
  });
  noteChange('waybills');
  return outcome;
}
