import * as v from 'valibot';
import { byteLength, isPrintable, withoutInvisible } from './text';

export type TextRules = {
  /** Largest size in UTF-8 bytes. */
  maxBytes: number;
  /** Whose limit `maxBytes` is. WeChat documents few; ours only keep nonsense from travelling. */
  limitOf: 'WeChat' | 'us';
};

/** One line of text, such as an id: what cannot be seen in it is refused, because another id may look the same. */
export function text(label: string, rules: TextRules) {
  return v.pipe(v.string(), v.nonEmpty(`请填写${label}`), ...line(label, rules));
}

/** One line for people to read: what cannot be seen in it is taken out, as it was only copied along. */
export function readableText(label: string, rules: TextRules) {
  return v.pipe(
    v.string(),
    v.transform(withoutInvisible),
    v.nonEmpty(`请填写${label}`),
    ...line(label, rules),
  );
}

/** What was stored once, under whatever rules: only its size is looked at, so that it can still be named. */
export function storedText(label: string, rules: TextRules) {
  return v.pipe(v.string(), v.nonEmpty(`请填写${label}`), ...sized(label, rules));
}

/** The rules of every line of text, for a pipe that begins with a text. */
export function line(label: string, rules: TextRules) {
  return [
    v.check(isPrintable, `${label}里有换行或看不见的字符，请删掉后重试`),
    ...sized(label, rules),
  ] as const;
}

function sized(label: string, { maxBytes, limitOf }: TextRules) {
  return [
    v.check(
      (value: string) => byteLength(value) <= maxBytes,
      `${label}太长，不能超过 ${maxBytes} 字节（一个汉字 3 字节）`,
    ),
    v.title<string, string>(label),
    v.metadata<string, TextRules>({ maxBytes, limitOf }),
  ] as const;
}

/** The address of a picture: WeChat and phones load it over the web. */
export function webAddress(label: string) {
  const rules: TextRules = { maxBytes: 1024, limitOf: 'us' };
  return v.pipe(
    v.string(),
    v.nonEmpty(`请填写${label}`),
    ...line(label, rules),
    v.regex(
      /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]/,
      `${label}应以 https:// 或 http:// 开头，例如 https://img.example.com/1.png`,
    ),
  );
}

export interface ListRules {
  most: number;
  /** What is said of more rows than `most`. */
  tooMany: string;
  least?: number;
  tooFew?: string;
}

/** A list whose length is looked at before its rows: of one that is too long no row is read, however many there are. */
export function list<Row extends v.GenericSchema>(label: string, row: Row, rules: ListRules) {
  const { most, tooMany, least = 0, tooFew = `${label}太短` } = rules;
  const rows = v.array(row);
  const bounded: typeof rows = {
    ...rows,
    '~run': (dataset, config) =>
      Array.isArray(dataset.value) && dataset.value.length > most
        ? { typed: true, value: dataset.value }
        : rows['~run'](dataset, config),
  };
  return v.pipe(bounded, v.minLength(least, tooFew), v.maxLength(most, tooMany), v.title(label));
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

/** A day of the calendar, such as 2026-11-22; 2026-02-30 is none. */
export function day(label: string) {
  return v.pipe(
    v.string(),
    v.check(isDay, `${label}应是日历上有的一天，写成 2026-11-22 这样`),
    v.title(label),
  );
}

function isDay(text: string): boolean {
  const [, year = Number.NaN, month = 0, date = 0] =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  const found = new Date(Date.UTC(year, month - 1, date));
  return Number.isFinite(found.getTime()) && found.toISOString().startsWith(text);
}

export function flag(label: string) {
  return v.pipe(v.boolean(), v.title(label));
}

/**
 * The customer code or monthly account at the courier; 申通 uses Chinese text
 * (docs/wechat/logistics-api.md#getallaccount).
 */
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
