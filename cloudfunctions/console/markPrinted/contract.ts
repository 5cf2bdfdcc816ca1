import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { deliveryId, list, orderId, waybillId } from '../../shared/contract/fields';

export const MOST_ORDERS = 100;

export interface Marked {
  /** Waybills that carry the mark now: those the ledger knows by order, courier and number. */
  marked: number;
}

/** Notes that labels were handed to the printer, so that nobody prints them twice. Makes no call to WeChat. */
export const markPrinted = defineContract({
  name: 'markPrinted',
  family: 'console',
  title: '标记已打印',
  call: { kind: 'own' },
  effect: 'write',
  role: 'clerk',
  repeatable: true,
  request: v.strictObject({
    orders: list('运单列表', v.strictObject({ orderId, deliveryId, waybillId }), {
      most: MOST_ORDERS,
      tooMany: `一次最多标记 ${MOST_ORDERS} 个订单`,
      least: 1,
      tooFew: '请至少选择一个订单',
    }),
  }),
  response: answers<Marked>(),
  errors: {},
});
