import { MOST_ORDERS, markPrinted } from '../../../../cloudfunctions/console/markPrinted/contract';
import { cancelOrder } from '../../../../cloudfunctions/logistics/cancelOrder/contract';
import { getOrder, type Waybill } from '../../../../cloudfunctions/logistics/getOrder/contract';
import { getPath, type Path } from '../../../../cloudfunctions/logistics/getPath/contract';
import type { RequestOf } from '../../../../cloudfunctions/shared/contract/define';
import type { WaybillKey } from '../../../../cloudfunctions/shared/waybill/record';
import { noteChange } from '../../kit/services/changes';
import { type CallResult, callFunction } from '../../kit/services/cloud';

export type WaybillQuery = RequestOf<typeof getOrder>;
/** One waybill whose number is known. */
export type WaybillReference = RequestOf<typeof getPath>;
/** 0 二联单, 1 一联单. */
export type Sheet = 0 | 1;

const SHEET = 'wx-logistics.sheet';

/** Reads a waybill with its label in the form asked for. */
export function loadWaybill(query: WaybillQuery, sheet: Sheet): Promise<CallResult<Waybill>> {
  return callFunction(getOrder, { ...query, printType: sheet });
}

export function loadTrack(reference: WaybillReference): Promise<CallResult<Path>> {
  return callFunction(getPath, reference);
}

/** Cancels at the courier. Without an answer it may have happened, so lists are read anew either way. */
export async function cancelWaybill(reference: WaybillReference): Promise<CallResult<unknown>> {
  const outcome = await callFunction(cancelOrder, reference);
  noteChange('waybills');
  return outcome;
}

/**
 * Notes in the ledger that the labels of these very waybills were handed to the printer; false where that did not work
 * for all.
 */
export async function notePrinted(printed: readonly WaybillKey[]): Promise<boolean> {
  let all = true;
  for (let at = 0; at < printed.length; at += MOST_ORDERS) {
    const orders = printed
      .slice(at, at + MOST_ORDERS)
      .map(({ orderId, deliveryId, waybillId }) => ({ orderId, deliveryId, waybillId }));
    const outcome = await callFunction(markPrinted, { orders });
    all = all && outcome.ok;
  }
  noteChange('waybills');
  return all;
}

/** The form of label this phone exported last; WeChat's default is 二联单. */
export function lastSheet(): Sheet {
  return wx.getStorageSync(SHEET) === 1 ? 1 : 0;
}

export function rememberSheet(sheet: Sheet): void {
  wx.setStorage({ key: SHEET, data: sheet });
}
