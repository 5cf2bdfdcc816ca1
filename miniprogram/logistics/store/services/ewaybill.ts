import type { RequestOf } from '../../../../cloudfunctions/shared/contract/define';
import { WECHAT } from '../../../../cloudfunctions/shared/failure/codes';
import {
  type EwaybillAccountList,
  getEwaybillAccount,
} from '../../../../cloudfunctions/store/getEwaybillAccount/contract';
import { type CallResult, callFunction } from '../../kit/services/cloud';

export const PAGE_SIZE = 10;

type Status = RequestOf<typeof getEwaybillAccount>['status'];

/** One page with balances; no account at all, which WeChat calls an error, is an empty page. */
export async function loadEwaybillPage(
  status: number,
  offset: number,
): Promise<CallResult<EwaybillAccountList>> {
  const outcome = await callFunction(getEwaybillAccount, {
    needBalance: true,
    limit: PAGE_SIZE,
    offset,
    ...(status && { status: status as Status }),
  });
  if (!outcome.ok && outcome.failure.errCode === WECHAT.noEwaybillAccount)
    return { ok: true, data: { totalNum: 0, accountList: [] } };
  return outcome;
}
