import { getOrder, type Waybill } from '../../../cloudfunctions/getOrder/contract';
import type { RequestOf } from '../../../cloudfunctions/shared/contract';
import { callFunction, type Outcome } from './cloud';

export type WaybillQuery = RequestOf<typeof getOrder>;
/** 0 二联单, 1 一联单. */
export type Sheet = 0 | 1;

const SHEET = 'wx-logistics.sheet';

/** Reads a waybill with its label in the form asked for. */
export function loadWaybill(query: WaybillQuery, sheet: Sheet): Promise<Outcome<Waybill>> {
  return callFunction(getOrder, { ...query, printType: sheet });
}

/** The form of label this phone exported last; WeChat's default is 二联单. */
export function lastSheet(): Sheet {
  return wx.getStorageSync(SHEET) === 1 ? 1 : 0;
}

export function rememberSheet(sheet: Sheet): void {
  wx.setStorage({ key: SHEET, data: sheet });
}
