/** The courier's own answer behind a 9300501. */
export interface CourierReason {
  code: number;
  message: string;
}

/**
 * What a courier's delivery_resultcode means (docs/wechat/logistics-api.md#delivery_resultcode); couriers
 * often write English or nothing beside it.
 */
const MEANINGS: Record<number, string> = {
  10001: '客户编码或月结账户不存在',
  10002: '客户密码不正确',
  20001: '运单号不正确',
  20002: '发件人信息不完整',
  20003: '发件地址不可达',
  20004: '收件人信息不完整',
  20005: '收件地址不可达',
  20006: '货物数量、重量或尺寸不合理',
  20007: '商户余额不足',
  20008: '保价信息不正确',
  20009: '服务信息不正确',
};

/** What it means where a waybill is cancelled; a courier that uses these codes elsewhere means something of its own. */
const CANCEL_MEANINGS: Record<number, string> = {
  30001: '客户编码、订单号或运单号不存在',
  30002: '已经揽收，不能取消',
  30003: '无效单，已经取消或签收超时',
  30004: '快递公司不支持取消',
};

/**
 * The courier's own words, explained where they do not say it themselves; empty where nothing is known. `api` is the
 * call it answered.
 */
export function courierWords({ code, message }: CourierReason, api: string): string {
  const meaning = MEANINGS[code] ?? (api === 'cancelOrder' ? CANCEL_MEANINGS[code] : undefined) ?? '';
  const said = message.trim();
  if (!said || said === meaning) return meaning;
  return meaning && !/[\u4e00-\u9fff]/.test(said) ? `${said}（${meaning}）` : said;
}

/** A sentence with what the courier said or, where it sent nothing but a code, with what that means. */
export function courierSentence(reason: CourierReason, api: string): string {
  const words = courierWords(reason, api);
  if (!words) return '快递公司没有说明原因。';
  if (reason.message.trim()) return `快递公司答复：${words}。`;
  return `快递公司没有说明原因，只给了代码 ${reason.code}（${words}）。`;
}
