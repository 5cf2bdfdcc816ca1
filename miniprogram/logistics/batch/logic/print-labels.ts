import { type BatchRow, batchGetOrder } from '../../../../cloudfunctions/logistics/batchGetOrder/contract';
import { getOrder } from '../../../../cloudfunctions/logistics/getOrder/contract';
import { explainCode } from '../../../../cloudfunctions/shared/failure/errors';
import { originalOf } from '../../label/logic/original';
import type { Reason } from './job';

export const NOT_ANSWERED: Reason = {
  title: '微信没有回答这一单',
  action: '请稍后重试；一直这样时，请打开这单核对订单号。',
};

/** A label to print, base64 as the courier sent it, or why there is none. */
export function labelOf(row: BatchRow): { label: string } | { reason: Reason } {
  if (row.errcode)
    return { reason: explainCode(row.errcode, { ...batchGetOrder.errors, ...getOrder.errors }) };
  if (row.orderStatus === 1)
    return { reason: { title: '这单已经取消', action: '不用打印；要重新发货，请换一个订单号建运单。' } };
  if (!row.printHtml) return { reason: { title: '微信没有给出面单', action: '请打开这单的详情再取一次。' } };
  const label = row.printHtml.replace(/\s+/g, '');
  if (originalOf(label)) return { label };
  return {
    reason: {
      title: '面单原件无法识别',
      action: '请到快递公司的打单软件里按运单号打印，或换一种面单样式。',
    },
  };
}
