import type { RequestSchema } from './define';

/** As much of a valibot schema as is read here. */
interface Shape {
  type: string;
  entries?: Record<string, Shape>;
  item?: Shape;
  wrapped?: Shape;
  pipe?: { type: string; requirement?: unknown }[];
}

/**
 * The request without the optional fields that are present and empty (`""`, null), at any depth: real clients send
 * them, and WeChat takes them for absent. Rows of a list that is longer than its contract allows are left alone.
 */
export function withoutEmpty(schema: RequestSchema, request: unknown): unknown {
  return drop(schema as unknown as Shape, request);
}

function drop(shape: Shape, value: unknown): unknown {
  const { wrapped, item, entries } = shape;
  if (wrapped) return drop(wrapped, value);
  if (Array.isArray(value))
    return item && value.length <= mostOf(shape) ? value.map((row) => drop(item, row)) : value;
  if (!entries || typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const field = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (!field) return [[key, inner]];
    return field.type === 'optional' && isEmpty(inner) ? [] : [[key, drop(field, inner)]];
  });
  return Object.fromEntries(kept);
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === undefined;
}

function mostOf({ pipe = [] }: Shape): number {
  return Number(pipe.find(({ type }) => type === 'max_length')?.requirement ?? Number.POSITIVE_INFINITY);
}
