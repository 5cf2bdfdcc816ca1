import type { WeChatReply } from '../engine/types';

/**
 * The texts WeChat sends with its codes (docs/wechat/logistics-api.md#bindaccount,
 * docs/wechat/logistics-api.md#error-codes, docs/wechat/store-api.md#accountget,
 * docs/wechat/server-api.md#global-codes); callers must go by the code.
 */
const TEXTS = {
  40003: 'invalid openid',
  40097: 'invalid args',
  40199: 'invalid waybill_id',
  47001: 'data format error',
  930559: 'sandbox: invalid openid',
  930561: 'args error',
  930563: 'order not exists',
  930564: 'sandbox: quota run out, try next day',
  9300501: 'delivery logic fail',
  9300503: 'invalid delivery_id',
  9300506: 'waybill already has path, can not cancel',
  9300508: 'order id has been used',
  9300510: 'invalid service type',
  9300517: 'update_type is invalid, please use "bind" or "unbind"',
  9300520: 'invalid delivery id',
  9300521: 'orderid is in our system, waybill is generating',
  9300522: 'this orderid is repeated',
  9300523: 'quota is not enough, go to charge',
  9300524: 'order has been cancelled',
  9300525: 'biz_id is not bound',
  9300526: 'argument size exceeds limit',
  9300527: 'delivery does not support quota',
  9300528: 'invalid waybill_id',
  9300529: 'biz_id has been bound',
  9300530: 'biz_id to unbind not found',
  9300531: 'invalid biz_id or password',
  9300532: 'bind request submitted, under review',
  9300533: 'invalid tagid_list',
  9300535: 'shop arg error',
  9300536: 'wx_appid is invalid',
  9300538: 'input task empty',
  9300539: 'too many task',
  9909001: 'delivery system busy',
  10025102: '快递公司不支持',
  10025120: '电子面单帐号列表为空',
} as const;

export type RefusalCode = keyof typeof TEXTS;

export const ok: WeChatReply = Object.freeze({ errcode: 0, errmsg: 'ok' });

/**
 * The courier's own no, which carries its own code and words
 * (docs/wechat/logistics-api.md#delivery_resultcode).
 */
export function courierRefuses({ code, text }: { code: number; text: string }): WeChatReply {
  return { ...refuse(9300501), deliveryResultcode: code, deliveryResultmsg: text };
}

export function refuse(errcode: RefusalCode): WeChatReply {
  return { errcode, errmsg: TEXTS[errcode] };
}
