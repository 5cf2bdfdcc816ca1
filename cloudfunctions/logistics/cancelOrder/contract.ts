import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { deliveryId, openid, orderId, waybillId } from '../../shared/contract/fields';

export interface CancelResult {
  /** The courier's own code and words; 0 where it agreed. */
  deliveryResultcode?: number;
  deliveryResultmsg?: string;
}

/**
 * Cancels a waybill the courier has not collected yet (docs/wechat/logistics-api.md#cancelorder). The orderId
 * is burnt afterwards. Without openid the one of the ledger is used.
 */
export const cancelOrder = defineContract({
  name: 'cancelOrder',
  family: 'logistics',
  title: '取消运单',
  call: {
    kind: 'openapi',
    api: 'logistics.cancelOrder',
    https: { method: 'POST', path: '/cgi-bin/express/business/order/cancel' },
  },
  alsoCalls: ['logistics.getOrder'],
  effect: 'write',
  role: 'clerk',
  request: v.strictObject({ orderId, openid: v.optional(openid), deliveryId, waybillId }),
  response: answers<CancelResult>(),
  uncertain: '请刷新这单：显示已取消就不用再做，没有变化再取消一次。',
  errors: {
    40199: { title: '没有找到这个运单', action: '请核对运单号和快递公司。' },
    9300501: {
      title: '快递公司不同意取消',
      action: '请联系快递网点处理；不再发货时请不要把这单交给快递员。',
    },
    9300506: { title: '快递员已经揽收，不能取消', action: '请联系快递网点拦截，或让收件人拒收。' },
    9300524: { title: '这单已经取消过了', action: '不用再取消；要重新发货，请换一个订单号建运单。' },
    930563: { title: '没有找到这个订单', action: '请核对订单号、快递公司和运单号是不是同一单。' },
  },
});
