import type { Json } from '../types';

type Rename = (key: string) => string;

/**
 * A snake_case body from the wire with camelCase keys, all the way down. Keys that are not snake_case are
 * dropped: WeChat does not know them, so `bizId` sent over HTTPS counts as a missing `biz_id`.
 */
export function toCamel(value: unknown): unknown {
  return rename(
    value,
    (key) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    isSnake,
  );
}

/** The opposite, for answers. */
export function toSnake(value: object): Json {
  return rename(value, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)) as Json;
}

const isSnake = (key: string) => !/[A-Z]/.test(key);

function rename(value: unknown, change: Rename, keep: (key: string) => boolean = () => true): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, change, keep));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => keep(key));
  return Object.fromEntries(entries.map(([key, inner]) => [change(key), rename(inner, change, keep)]));
}
