import type { Explanation } from '../contract/define';

/**
 * The codes that addOrder's document lists (docs/wechat/logistics-api.md#addorder); lists explain a refused
 * order by them, too.
 */
export const ORDER_ERRORS: Record<number, Explanation> = {
  40003: { title: '买家的 openid 不对', action: '请核对这位买家的 openid 是否属于当前小程序。' },
  930559: {
    title: '沙箱里的 openid 不是小程序成员',
    action: '请换成小程序管理员、运营者或开发者的 openid。',
  },
  930564: { title: '沙箱今天的 10 次额度已用完', action: '请明天再试。' },
  9300501: {
    title: '快递公司拒绝了这一单',
    action: '请修改后用同一个订单号再试；不清楚改哪里时，请联系快递网点。',
  },
  9300510: { title: '快递公司没有这种服务', action: '请从这个账号的服务里重新选择。' },
  9300523: { title: '面单余额不足', action: '请联系网点充值后再建运单。' },
  9300531: { title: '客户编码或密码不对', action: '请在「账号」里重新绑定后再试。' },
  9300534: {
    title: 'App 与小程序不是同一主体，或商品信息不对',
    action: '请核对 App 的 AppID 和商品信息。',
  },
  9300535: { title: '商品信息不完整', action: '请填写商品的缩略图地址、名称和数量。' },
  9300536: { title: 'App 的 AppID 不对', action: '请核对 App 的 AppID。' },
};
