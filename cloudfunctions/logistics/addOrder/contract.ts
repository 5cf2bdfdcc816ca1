import { answers, defineContract, type RequestOf } from '../../shared/contract/define';
import { ORDER_ERRORS } from '../../shared/waybill/order-errors';
import { orderRequest } from '../../shared/waybill/order-request';
import type { CreatedWaybill } from '../../shared/waybill/verdict';

export type { CreatedWaybill };

/**
 * Creates a waybill, which costs the merchant one sheet. `orderId` is its key: the same request again is safe and
 * gets the same waybill (docs/decisions/ledger-before-call.md#decision,
 * docs/wechat/logistics-api.md#addorder).
 */
export const addOrder = defineContract({
  name: 'addOrder',
  family: 'logistics',
  title: '建运单',
  call: {
    kind: 'openapi',
    api: 'logistics.addOrder',
    https: { method: 'POST', path: '/cgi-bin/express/business/order/add' },
  },
  alsoCalls: ['logistics.getOrder'],
  effect: 'write',
  role: 'clerk',
  repeatable: true,
  request: orderRequest,
  response: answers<CreatedWaybill>(),
  errors: ORDER_ERRORS,
});

/** As somebody sends it: what the function fills in may be left out. */
export type AddOrderRequest = RequestOf<typeof addOrder>;
