import type { Path } from './sites';

/** A copy of the event with this value at this place; undefined takes the field away. Missing parents are made. */
export function withValue(event: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = copyOf(event, typeof key === 'number');
  const inner = withValue(Object.hasOwn(copy, key) ? copy[key] : undefined, rest, value);
  if (inner === undefined && !Array.isArray(copy)) delete copy[key];
  // Not an assignment: `__proto__` has to become a field of its own, as JSON.parse makes it.
  else
    Object.defineProperty(copy, key, { value: inner, enumerable: true, configurable: true, writable: true });
  return copy;
}

function copyOf(value: unknown, list: boolean): Record<string | number, unknown> {
  if (list) return (Array.isArray(value) ? [...value] : []) as never;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value)) : {};
}

/** What arrives of an event at the other end. */
export function throughJson(event: unknown): unknown {
  return JSON.parse(JSON.stringify(event) ?? 'null');
}
