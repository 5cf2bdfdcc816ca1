import { DatabaseFailure } from './failure';

/** Extended JSON v2 as far as JavaScript values reach: what wx-server-sdk sends and what it reads. */
type Decoder = (content: unknown, now: number) => unknown;

const LAST_WRITABLE_DATE = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
/** Flags that only matter to a search that goes on, which a condition is not. */
const STATEFUL_FLAGS = /[gy]/g;

const DECODERS: Record<string, Decoder> = {
  $numberInt: number,
  $numberLong: number,
  $numberDouble: number,
  $date: (content, now) => {
    const date = new Date(decode(content, now) as string | number);
    if (Number.isNaN(date.getTime())) throw invalid(`$date ${JSON.stringify(content)}`);
    return date;
  },
  $regularExpression: (content) => {
    try {
      const { pattern, options = '' } = content as { pattern: string; options?: string };
      return new RegExp(pattern, options.replace(STATEFUL_FLAGS, ''));
    } catch (error) {
      throw invalid((error as Error).message);
    }
  },
  // What db.serverDate({ offset }) becomes.
  $tcb_server_date: (content, now) =>
    new Date(now + Number(decode((content as { offset?: unknown } | null)?.offset ?? 0, now))),
};

const UNSUPPORTED = new Set(
  '$oid $binary $uuid $symbol $code $timestamp $numberDecimal $minKey $maxKey $undefined $dbPointer'.split(
    ' ',
  ),
);

/** `now` (ms since the epoch) is what the server's date means. Throws DatabaseFailure INVALID_PARAM. */
export function parse(text: string, now: number): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid('not JSON');
  }
  return decode(value, now);
}

export function stringify(value: unknown): string {
  return JSON.stringify(encode(value));
}

/** JSON with type wrappers → values. */
export function decode(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => decode(item, now));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only) {
    const [type, content] = only;
    const decoder = Object.hasOwn(DECODERS, type) && DECODERS[type];
    if (decoder) return decoder(content, now);
    if (UNSUPPORTED.has(type)) throw invalid(`${type} is not supported by the local WeChat`);
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, decode(item, now)]));
}

/** Values → JSON with type wrappers only where JSON has no such value. */
export function encode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { $date: dateText(value) };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
}

function number(content: unknown): number {
  const value = Number(content);
  if (typeof content !== 'string' || (Number.isNaN(value) && content !== 'NaN')) {
    throw invalid(`the number ${JSON.stringify(content)}`);
  }
  return value;
}

function dateText(date: Date): string | { $numberLong: string } {
  const time = date.getTime();
  return time >= 0 && time <= LAST_WRITABLE_DATE ? date.toISOString() : { $numberLong: String(time) };
}

function invalid(what: string): DatabaseFailure {
  return new DatabaseFailure('INVALID_PARAM', `invalid EJSON: ${what}`);
}
