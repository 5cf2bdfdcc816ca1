import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';

const notSent = (why: string, title: string, action: string): Failure => ({
  errCode: -1,
  errMsg: `addOrder:fail not sent, ${why}`,
  error: { title, action, retryable: true },
});

/** Why an order never left the phone: nothing was asked of anybody. */
export const UNSENT = {
  offline: notSent(
    'the phone has no network',
    '手机没有网络，这单没有发出',
    '填好的都还在。连上网络后，再点「建运单」。',
  ),
  full: notSent(
    'the phone could not write it down',
    '手机存储写不进去，这单没有发出',
    '下单前要先在手机上记下来，不然没有收到答复就找不回。请清理手机存储空间，再点「建运单」。',
  ),
  other: notSent(
    'another order of this phone is open',
    '上一单还没有结果，这单没有发出',
    '请先回到上一单，点「继续查询」或「不要了」。填好的先别关，有结果后再点「建运单」。',
  ),
};

/** Giving up what the ledger does not know: the request never arrived there, or has not yet. */
export const UNLISTED: Failure = {
  errCode: -1,
  errMsg: 'decideOrder:fail not in the ledger',
  error: {
    title: '运单列表里还没有这一单',
    action: '没有要停下的。还要寄，请再点「建运单」：订单号不变，不会建出两单。不寄了，不用再处理。',
    retryable: true,
  },
};
