import type { Handlers } from './api';
import { refuse } from './replies';
import type { EwaybillAccount } from './state';

/**
 * Couriers of 微信小店 e-waybills (docs/wechat/store-api.md#couriers). The ids differ from 物流助手's: JD, DBKD,
 * ANEKY.
 */
const COURIER_IDS = new Set(
  'ZTO YTO YUNDA JTSD STO SF JD EMS CNSD DBKD SXJD ZTOKY YDKY ANEKY BTWL YMDD XFEX JGSD KYSY RJTCSD ZJS'.split(
    ' ',
  ),
);

export interface AccountGetRequest {
  deliveryId?: string;
  acctId?: string;
  needBalance: boolean;
  status?: number;
  offset?: number;
  limit: number;
}

export const ewaybillApis: Handlers = {
  '/channels/ec/logistics/ewaybill/biz/account/get': (request: AccountGetRequest, { state }) => {
    if (request.deliveryId && !COURIER_IDS.has(request.deliveryId)) return refuse(10025102);
    const found = state.ewaybillAccounts.filter((account) => matches(account, request));
    // The document calls 10025120 "the list is empty" without saying whose list; a filter that finds nothing
    // leaves an empty list just as a new store does. A page past the end is no error: total_num says enough.
    if (found.length === 0) return refuse(10025120);
    const { offset = 0, limit, needBalance } = request;
    return {
      errcode: 0,
      errmsg: 'ok',
      totalNum: found.length,
      accountList: found.slice(offset, offset + limit).map((account) => listed(account, needBalance)),
    };
  },
};

function matches(account: EwaybillAccount, { deliveryId, acctId, status }: AccountGetRequest): boolean {
  return (
    (!deliveryId || account.deliveryId === deliveryId) &&
    (!acctId || account.acctId === acctId) &&
    (!status || account.status === status)
  );
}

/** The counters are documented as always present; they read 0 unless the balance was asked for. */
function listed(account: EwaybillAccount, needBalance: boolean) {
  const share = account.share ?? {};
  if (needBalance) return { ...account, share, balanceRetcode: 0, balanceRetmsg: 'OK', deliveryMsg: '' };
  return { ...account, share, available: 0, allocated: 0, recycled: 0, cancel: 0 };
}
