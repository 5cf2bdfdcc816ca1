import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { choice, orderId } from '../../shared/contract/fields';
import type { Decided } from '../../shared/waybill/decide';

/**
 * What a person decides about an order whose outcome nobody knows (待确认). `again` places it once more, however old:
 * the same request under the same orderId, so it never makes a second waybill. `giveUp` stops every repeat at once and
 * closes the order when looks over ten minutes found nothing; should its waybill turn up after all, it is listed.
 */
export const decideOrder = defineContract({
  name: 'decideOrder',
  family: 'console',
  title: '处理待确认的订单',
  call: { kind: 'own' },
  alsoCalls: ['logistics.addOrder', 'logistics.getOrder'],
  effect: 'write',
  role: 'clerk',
  repeatable: true,
  request: v.strictObject({
    orderId,
    decision: choice('处理方式', { again: '再建一次', giveUp: '不要了' }),
  }),
  response: answers<Decided>(),
  errors: {},
});
