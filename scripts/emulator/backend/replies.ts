import type { WeChatReply } from '../types';

/** The texts WeChat sends with its codes (api-contract A2, A16, B18, C2); callers must go by the code. */
const TEXTS = {
  40097: 'invalid args',
  47001: 'data format error',
  930561: 'args error',
  930563: 'order not exists',
  9300503: 'invalid delivery_id',
  9300520: 'invalid delivery id',
  9300526: 'argument size exceeds limit',
  9300528: 'invalid waybill_id',
  9300529: 'biz_id has been bound',
  9300530: 'biz_id to unbind not found',
  9300531: 'invalid biz_id or password',
  9300532: 'bind request submitted, under review',
  10025102: '快递公司不支持',
  10025120: '电子面单帐号列表为空',
} as const;

export type RefusalCode = keyof typeof TEXTS;

export const ok: WeChatReply = Object.freeze({ errcode: 0, errmsg: 'ok' });

export function refuse(errcode: RefusalCode): WeChatReply {
  return { errcode, errmsg: TEXTS[errcode] };
}
