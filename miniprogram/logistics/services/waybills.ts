import { getOrder, type Waybill } from '../../../cloudfunctions/getOrder/contract';
import type { RequestOf } from '../../../cloudfunctions/shared/contract';
import { callFunction, type Outcome } from './cloud';
import { noteAllowed, noteRefused } from './standing';

export type WaybillQuery = RequestOf<typeof getOrder>;
/** 0 二联单, 1 一联单. */
export type Sheet = 0 | 1;

const SHEET = 'wx-logistics.sheet';

/** Reads a waybill with its label in the form asked for. */
export async function loadWaybill(query: WaybillQuery, sheet: Sheet): Promise<Outcome<Waybill>> {
  const outcome = await callFunction(getOrder, { ...query, printType: sheet });
  // Only a viewer gets a waybill without its label.
  if (outcome.ok) (outcome.data.printHtml === undefined ? noteRefused : noteAllowed)('clerk');
  return outcome;
}

/** The form of label this phone exported last; WeChat's default is 二联单. */
export function lastSheet(): Sheet {
  return wx.getStorageSync(SHEET) === 1 ? 1 : 0;
}

export function rememberSheet(sheet: Sheet): void {
  wx.setStorage({ key: SHEET, data: sheet });
}
