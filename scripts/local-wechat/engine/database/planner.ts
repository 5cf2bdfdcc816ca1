import type { Json } from '../types';
import type { Bounds, OrderedIndex } from './ordered-index';
import type { DatabaseRecord } from './record';

export type Order = Record<string, 1 | -1>;

/** A way to a query's records: all that may fit, in the wanted order where `ordered`. */
export interface Plan {
  candidates: Iterable<DatabaseRecord>;
  /** How many these are at most. */
  size: number;
  ordered: boolean;
}

/** So few are sorted faster than many are walked through in order. */
const SORTED_AT_ONCE = 100;

/** The way through the indexes that looks at the fewest records; undefined where none of them helps. */
export function planFor(
  indexes: readonly OrderedIndex[],
  condition: Json,
  order: Order | undefined,
): Plan | undefined {
  const plans = [
    ...indexes.flatMap((index) => along(index, condition, order) ?? []),
    ...apart(indexes, condition),
  ];
  const [fewest] = plans.sort((a, b) => a.size - b.size);
  if (!order || !fewest || fewest.size <= SORTED_AT_ONCE) return fewest;
  return plans.find(({ ordered }) => ordered) ?? fewest;
}

function along(index: OrderedIndex, condition: Json, order: Order | undefined): Plan | undefined {
  if (!index.usable) return undefined;
  const bounds = boundsIn(condition);
  const fields = Object.keys(index.fields);
  const pinned = fields.findIndex((field) => !('equals' in (bounds.get(field) ?? {})));
  const equal = pinned < 0 ? fields : fields.slice(0, pinned);
  const within = bounds.get(fields[equal.length] ?? '');
  const direction = order && directionOf(index, fields.slice(equal.length), order);
  if (!equal.length && !within && !direction) return undefined;
  const range = index.range(
    equal.map((field) => bounds.get(field)?.equals),
    within,
  );
  return {
    candidates: index.walk(range, direction === -1),
    size: Math.max(0, range[1] - range[0]),
    ordered: direction !== undefined,
  };
}

/** 1 or -1 where the rest of the index's fields begin with the order, or its reverse. */
function directionOf(index: OrderedIndex, rest: readonly string[], order: Order): 1 | -1 | undefined {
  const wanted = Object.entries(order);
  const same = wanted.map(([field, way], at) => (rest[at] === field ? way * (index.fields[field] ?? 0) : 0));
  return [1 as const, -1 as const].find((way) => same.every((one) => one === way));
}

/** Each branch of a choice by an index of its own, where all have one. */
function apart(indexes: readonly OrderedIndex[], condition: Json): Plan[] {
  return conjunctsOf(condition).flatMap(({ $or }) => {
    if (!Array.isArray($or)) return [];
    const plans = $or.map((branch: Json) => planFor(indexes, branch, undefined));
    if (!plans.every((plan) => plan !== undefined)) return [];
    const candidates = new Set(plans.flatMap((plan) => [...plan.candidates]));
    return [{ candidates, size: candidates.size, ordered: false }];
  });
}

function conjunctsOf(condition: Json): Json[] {
  const { $and, ...rest } = condition;
  return [rest, ...(Array.isArray($and) ? $and.flatMap((one: Json) => conjunctsOf(one)) : [])];
}

const LOWER = ['$gt', '$gte'];
const UPPER = ['$lt', '$lte'];

/** What the condition says of single fields. Too little is no fault: every candidate is tested in the end. */
function boundsIn(condition: Json): Map<string, Bounds> {
  const all = new Map<string, Bounds>();
  for (const conjunct of conjunctsOf(condition)) {
    for (const [field, wanted] of Object.entries(conjunct)) {
      if (field.startsWith('$')) continue;
      const bounds = all.get(field) ?? {};
      const prefix = wanted instanceof RegExp ? prefixOf(wanted) : undefined;
      if (isPlain(wanted)) all.set(field, { ...bounds, equals: wanted });
      else if (prefix) all.set(field, { ...bounds, lower: prefix, upper: `${prefix}\uffff` });
      else if (isOperators(wanted)) all.set(field, { ...bounds, ...operatorBounds(wanted) });
    }
  }
  return all;
}

function operatorBounds(operators: Json): Bounds {
  const bounds: Bounds = {};
  for (const [operator, value] of Object.entries(operators)) {
    if (!isPlain(value)) continue;
    if (operator === '$eq') bounds.equals = value;
    if (LOWER.includes(operator)) bounds.lower = value;
    if (UPPER.includes(operator)) bounds.upper = value;
  }
  return bounds;
}

/** What every text that fits begins with; undefined where the pattern does not say. */
function prefixOf({ source, flags }: RegExp): string | undefined {
  if (flags.includes('i') || flags.includes('m')) return undefined;
  return /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^\w])+)$/.exec(source)?.[1]?.replace(/\\/g, '');
}

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

function isOperators(value: unknown): value is Json {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).every((key) => key.startsWith('$'))
  );
}
