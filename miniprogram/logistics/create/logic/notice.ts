/** Whether the buyer hears of the waybill, and what to do where WeChat would not take it at all. */
export interface Notice {
  text: string;
  tone: '' | 'waiting';
}

/**
 * addSource 0 needs the buyer's openid, 2 the App's id (docs/wechat/logistics-api.md#addorder): one of them
 * has to be there.
 */
export function noticeOf(openid: string, wxAppid: string): Notice {
  if (openid.trim()) return { text: '买家会收到微信的物流服务通知。', tone: '' };
  if (wxAppid) return { text: '没有填 openid，按 App 订单下单：买家不会收到物流服务通知。', tone: '' };
  return {
    text: '请填写买家的 openid（在商家订单里，买家会收到物流服务通知）；没有时，请到「店铺设置」填写 App 的 AppID（买家不会收到通知）。',
    tone: 'waiting',
  };
}
