import { answers, defineContract } from '../shared/contract/define';
import { orderRequest } from '../shared/waybill/order-request';
import type { CreatedWaybill } from '../shared/waybill/verdict';

export type { CreatedWaybill };

/**
 * Creates a waybill, which costs the merchant one sheet. `orderId` is its key: the same request again is safe and
 * gets the same waybill (design §4, api-contract A7).
 */
export const addOrder = defineContract({
  name: 'addOrder',
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
  errors: {
    40003: { title: '买家的 openid 不对', action: '请核对这位买家的 openid 是否属于当前小程序。' },
    930559: {
      title: '沙箱里的 openid 不是小程序成员',
      action: '请换成小程序管理员、运营者或开发者的 openid。',
    },
    930564: { title: '沙箱今天的 10 次额度已用完', action: '请明天再试。' },
    9300501: { title: '快递公司拒绝了这一单', action: '请按快递公司的答复修改后，用同一个订单号再试。' },
    9300510: { title: '快递公司没有这种服务', action: '请从这个账号的服务里重新选择。' },
    9300523: { title: '面单余额不足', action: '请联系网点充值后再建运单。' },
    9300531: { title: '客户编码或密码不对', action: '请在「账号」里重新绑定后再试。' },
    9300534: {
      title: 'App 与小程序不是同一主体，或商品信息不对',
      action: '请核对 App 的 AppID 和商品信息。',
    },
    9300535: { title: '商品信息不完整', action: '请填写商品的缩略图地址、名称和数量。' },
    9300536: { title: 'App 的 AppID 不对', action: '请核对 App 的 AppID。' },
  },
});
