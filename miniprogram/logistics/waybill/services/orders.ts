import { decideOrder } from '../../../../cloudfunctions/console/decideOrder/contract';
import { type LedgerOrder, ledgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import {
  type AddOrderRequest,
  addOrder,
  type CreatedWaybill,
} from '../../../../cloudfunctions/logistics/addOrder/contract';
import { noteChange } from '../../kit/services/changes';
import { type CallResult, callFunction } from '../../kit/services/cloud';
import type { Decided, Decision } from '../../open-orders/logic/open-order';

/** Creates the waybill, or finds out what became of it: the same request again never makes a second one. */
export async function placeOrder(request: AddOrderRequest): Promise<CallResult<CreatedWaybill>> {
  const outcome = await callFunction(addOrder, request);
  noteChange('waybills');
  return outcome;
}

/** One order of the ledger. */
export function loadOrder(orderId: string): Promise<CallResult<LedgerOrder>> {
  return callFunction(ledgerOrder, { orderId });
}

/** 再建一次 or 不要了: what a person decides about an order whose outcome nobody knows. Safe to repeat. */
export async function decide(orderId: string, decision: Decision): Promise<CallResult<Decided>> {
  const outcome = await callFunction(decideOrder, { orderId, decision });
  noteChange('waybills');
  return outcome;
}
