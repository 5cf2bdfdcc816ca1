import type { FormField } from './wechat';

export type Path = readonly (string | number)[];
export type EventObject = Record<string, unknown>;

export const keyOf = (path: Path) => path.join('.');

/** The event a text stands for; undefined where it is no JSON object, which no form can show. */
export function parseEvent(text: string): EventObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is EventObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function valueAt(event: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as EventObject | undefined)?.[key], event);
}

/** The event with another value there, objects on the way made where they are missing; undefined takes it away. */
export function withValue(event: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(event) ? [...event] : [];
    const next = withValue(list[key], rest, value);
    if (next === undefined) list.splice(key, 1);
    else list[key] = next;
    return list;
  }
  const { [key]: old, ...others } = isObject(event) ? event : {};
  const next = withValue(old, rest, value);
  if (next === undefined) return others;
  return isObject(event) && key in event ? { ...event, [key]: next } : { ...others, [key]: next };
}

/** The same event with its keys as the contract orders them; keys no contract knows come last. */
export function inOrder(fields: readonly FormField[], event: EventObject): EventObject {
  const known = fields.filter(({ name }) => name in event);
  const sorted = known.map((field) => [field.name, orderedValue(field, event[field.name])]);
  return { ...Object.fromEntries(sorted), ...without(event, fields) };
}

function orderedValue(field: FormField, value: unknown): unknown {
  if (field.fields && isObject(value)) return inOrder(field.fields, value);
  if (field.item && Array.isArray(value))
    return value.map((one) => orderedValue(field.item as FormField, one));
  return value;
}

function without(event: EventObject, fields: readonly FormField[]): EventObject {
  return Object.fromEntries(
    Object.entries(event).filter(([key]) => !fields.some(({ name }) => name === key)),
  );
}

/** Keys of the event, at any depth, that the form has no field for. */
export function unknownKeys(fields: readonly FormField[], event: unknown, at = ''): string[] {
  if (!isObject(event)) return [];
  const here = Object.keys(without(event, fields)).map((key) => at + key);
  return [...here, ...fields.flatMap((field) => unknownIn(field, event[field.name], at + field.name))];
}

function unknownIn({ fields, item }: FormField, value: unknown, at: string): string[] {
  if (fields) return unknownKeys(fields, value, `${at}.`);
  if (!item || !Array.isArray(value)) return [];
  return value.flatMap((one, index) => unknownIn(item, one, `${at}.${index}`));
}

/** What a new item of a list, or a part that was left out, begins with. */
export function blankOf({ kind, choices }: FormField): unknown {
  if (kind === 'object') return {};
  if (kind === 'list') return [];
  if (kind === 'choice') return choices?.[0]?.value;
  return kind === 'text' ? '' : kind === 'flag' ? false : 0;
}

/** A number where the text is one; anything else stays a text, for the contract to complain about. */
export function numberOf(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : trimmed;
}

export const byteLength = (text: string) => new TextEncoder().encode(text).length;
