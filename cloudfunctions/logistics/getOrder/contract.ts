import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { choice, deliveryId, openid, orderId, readableText, waybillId } from '../../shared/contract/fields';
import { sortingOnly } from '../../shared/waybill/label-values';
import type { Waybill } from '../../shared/waybill/sighting';

export type { Waybill };

/**
 * Reads one waybill with its label (docs/wechat/logistics-api.md#getorder). Without waybillId WeChat finds
 * the waybill by the order; openid is not needed for orders of add_source 2. printType is honoured by this
 * call alone. customRemark is in WeChat's table without a word on what it does (developers.weixin.qq.com,
 * logistics.getOrder); it is handed on.
 */
export const getOrder = defineContract({
  name: 'getOrder',
  family: 'logistics',
  title: '查询运单',
  call: {
    kind: 'openapi',
    api: 'logistics.getOrder',
    https: { method: 'POST', path: '/cgi-bin/express/business/order/get' },
  },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({
    orderId,
    openid: v.optional(openid),
    deliveryId,
    waybillId: v.optional(waybillId),
    printType: v.optional(choice('面单样式', { 0: '二联单', 1: '一联单' })),
    customRemark: v.optional(readableText('备注', { maxBytes: 1024, limitOf: 'us' })),
  }),
  response: answers<Waybill>(),
  errors: {
    [-1]: { title: '微信系统繁忙，没有查到运单', action: '请稍等几秒再试一次。', retryable: true },
    930563: {
      title: '没有找到这个订单',
      action: '请核对订单号和快递公司：订单号是建运单时用的那个，不是运单号。',
    },
    9300528: { title: '运单号与订单号对不上', action: '请核对运单号，或者不填运单号，只按订单号查询。' },
  },
  forViewer: ({ printHtml: _, waybillData, ...rest }) => ({
    ...rest,
    waybillData: sortingOnly(waybillData),
  }),
});
