import { type AccountReference, boundAccount } from './accounts';
import type { Handlers } from './api';
import { carrierById } from './couriers';
import { refuse } from './replies';
import type { Account, BackendState, Waybill } from './state';

export const quotaApis: Handlers = {
  'logistics.getQuota': (request: AccountReference, { state }) => {
    const courier = carrierById(request.deliveryId);
    if (!courier) return refuse(9300503);
    if (!courier.franchise) return refuse(9300527);
    const account = boundAccount(state, request);
    return account ? { quotaNum: account.quotaNum } : refuse(9300525);
  },
};

export function takeSheet(account: Account, now: number): void {
  move(account, -1, now);
}

/** Gives the sheet of a cancelled waybill back. */
export function giveBack(state: BackendState, waybill: Waybill, now: number): void {
  const account = waybill.charged && boundAccount(state, waybill);
  if (account) move(account, 1, now);
}

function move(account: Account, sheets: number, now: number): void {
  account.quotaNum += sheets;
  account.quotaUpdateTime = Math.floor(now / 1000);
}
