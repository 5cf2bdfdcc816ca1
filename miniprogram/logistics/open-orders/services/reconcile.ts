import { LARGEST_PAGE, listOrders } from '../../../../cloudfunctions/console/listOrders/contract';
import { type Reconciled, reconcile } from '../../../../cloudfunctions/console/reconcile/contract';
import { OWN } from '../../../../cloudfunctions/shared/failure/codes';
import type { ListedWaybill } from '../../../../cloudfunctions/shared/waybill/listed';
import { noteChange } from '../../kit/services/changes';
import { type CallResult, callFunction } from '../../kit/services/cloud';
import { decide, loadOrder, placeOrder } from '../../waybill/services/orders';
import { decided, made, type OpenChoice, type Standing, standingAfterFailure } from '../logic/open-order';
import { CHECKED_NOTHING, goesOn, sumUp } from '../logic/reconcile-sum';

/** Orders whose outcome nobody knows yet, a page at a time. */
export function loadUnconfirmed(
  cursor = '',
): Promise<CallResult<{ list: ListedWaybill[]; cursor?: string }>> {
  return callFunction(listOrders, { stage: 'unconfirmed', limit: LARGEST_PAGE, ...(cursor && { cursor }) });
}

/** How many such orders there are; undefined where that could not be told. */
export async function countUnconfirmed(): Promise<number | undefined> {
  const outcome = await callFunction(listOrders, { limit: 1 });
  return outcome.ok ? outcome.data.counts?.unconfirmed : undefined;
}

/** Does what a person chose to do about an open order, and tells how it stands afterwards. */
export async function applyChoice(orderId: string, choice: OpenChoice): Promise<Standing> {
  const outcome = await carryOut(orderId, choice);
  if (outcome.ok) return outcome.data;
  const order = await loadOrder(orderId);
  return standingAfterFailure(outcome.failure, order.ok ? order.data : undefined);
}

async function carryOut(orderId: string, choice: OpenChoice): Promise<CallResult<Standing>> {
  if (choice === 'resume') {
    const found = await askAgain(orderId);
    return found.ok ? { ok: true, data: made(found.data.waybillId) } : found;
  }
  const outcome = await decide(orderId, choice);
  return outcome.ok ? { ok: true, data: decided(outcome.data, choice) } : outcome;
}

/** Asks again for one order with the very request it was made with, which never makes a second waybill. */
async function askAgain(orderId: string): Promise<CallResult<{ waybillId: string }>> {
  const order = await loadOrder(orderId);
  if (!order.ok) return order;
  const { request, waybillId } = order.data;
  if (waybillId) return { ok: true, data: { waybillId } };
  if (!request) return { ok: false, failure: withoutRequest };
  return placeOrder(request);
}

/** Runs until everything is settled, nothing moves any more, or `stopped` says so; tells the sum after each run. */
export async function reconcileAll(
  onProgress: (sum: Reconciled) => void,
  stopped: () => boolean,
): Promise<CallResult<Reconciled>> {
  let sum = CHECKED_NOTHING;
  for (;;) {
    const outcome = await callFunction(reconcile, {});
    noteChange('waybills');
    if (!outcome.ok) return outcome;
    sum = sumUp(sum, outcome.data);
    onProgress(sum);
    if (!goesOn(outcome.data) || stopped()) return { ok: true, data: sum };
  }
}

const withoutRequest = {
  errCode: OWN.notAllowed,
  errMsg: 'addOrder:fail request not readable',
  error: { title: '你的权限不能继续查询', action: '请店员或店主来查。', retryable: false },
};
