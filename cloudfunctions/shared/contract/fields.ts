import * as v from 'valibot';
import { byteLength, isPrintable } from './text';

export interface TextRules {
  /** Largest size in UTF-8 bytes. */
  maxBytes: number;
  /** Whose limit `maxBytes` is. WeChat documents few; ours only keep nonsense from travelling. */
  limitOf: 'WeChat' | 'us';
}

/** One line of text that a person or a barcode scanner entered. */
export function text(label: string, { maxBytes, limitOf }: TextRules) {
  return v.pipe(
    v.string(),
    v.nonEmpty(`请填写${label}`),
    v.check(isPrintable, `${label}里有换行或看不见的字符，请删掉后重试`),
    v.check(
      (value) => byteLength(value) <= maxBytes,
      `${label}太长，不能超过 ${maxBytes} 字节（一个汉字 3 字节）`,
    ),
    v.title(label),
    v.metadata({ maxBytes, limitOf }),
  );
}

/** A choice; `labels` are what a form shows for each value. */
export function choice<const Value extends string | number>(label: string, labels: Record<Value, string>) {
  const values = Object.keys(labels) as `${Value}`[];
  const numeric = values.every((value) => /^\d+$/.test(value));
  const options = (numeric ? values.map(Number) : values) as Value[];
  return v.pipe(v.picklist(options), v.title(label), v.metadata({ labels }));
}

/** A whole number ≥ `min` that fits WeChat's uint32. */
export function count(label: string, min = 0) {
  return v.pipe(
    v.number(),
    v.integer(`${label}应为整数`),
    v.minValue(min, `${label}不能小于 ${min}`),
    v.maxValue(0xffffffff, `${label}太大了`),
    v.title(label),
  );
}

/** A time in Unix seconds. Milliseconds, what JavaScript counts, overflow WeChat's uint32 and are named as such. */
export function unixSeconds(label: string) {
  return v.pipe(
    v.number(),
    v.integer(`${label}应为整数`),
    v.minValue(0, `${label}不能小于 0`),
    v.maxValue(0xffffffff, `${label}看起来是毫秒，请改用秒`),
    v.title(label),
  );
}

export function flag(label: string) {
  return v.pipe(v.boolean(), v.title(label));
}

/** The customer code or monthly account at the courier; 申通 uses Chinese text (api-contract A3). */
export const bizId = text('客户编码', { maxBytes: 128, limitOf: 'us' });
/** The courier's id as getAllDelivery spells it, such as `YUNDA`. */
export const deliveryId = text('快递公司', { maxBytes: 32, limitOf: 'us' });
/** The merchant's own order number: 512 bytes (addOrder's document). */
export const orderId = text('订单号', { maxBytes: 512, limitOf: 'WeChat' });
export const waybillId = text('运单号', { maxBytes: 128, limitOf: 'us' });
/** The buyer's openid in this mini-program. */
export const openid = text('买家 openid', { maxBytes: 64, limitOf: 'us' });

/** A size or weight with decimals, not negative. */
export function amount(label: string) {
  return v.pipe(
    v.number(),
    v.finite(`${label}应为数字`),
    v.minValue(0, `${label}不能小于 0`),
    v.maxValue(1_000_000, `${label}太大了`),
    v.title(label),
  );
}
