import { Query } from 'mingo';
import type { Json } from '../types';
import type { Collection } from './collections';
import { DatabaseFailure } from './failure';
import type { Order } from './planner';
import type { DatabaseRecord, Id } from './record';

export interface View {
  order?: Order;
  projection?: Json;
  skip: number;
  limit: number;
}

/** The records of a collection that a MongoDB condition fits. One that pins `_id` looks at no other record. */
export function matching(collection: Collection, condition: Json): DatabaseRecord[] {
  const ids = pinnedIds(condition._id);
  const candidates = ids
    ? ids.flatMap((id) => collection.get(id) ?? [])
    : collection.plan(condition)?.candidates;
  return among(candidates ?? collection.all(), { collection, condition });
}

/** Part of them, sorted by MongoDB's order of types; `limit` at most 1000. */
export function view(
  collection: Collection,
  condition: Json,
  { order, projection, skip, limit }: View,
): Json[] {
  const plan = order && !pinnedIds(condition._id) ? collection.plan(condition, order) : undefined;
  const records = plan?.ordered
    ? among(plan.candidates, { collection, condition, order, most: skip + limit })
    : matching(collection, condition);
  return understood(() => {
    const cursor = new Query<Json>({}).find<Json>(records, projection as never);
    return (order && !plan?.ordered ? cursor.sort(order) : cursor).skip(skip).limit(limit).all();
  });
}

interface Asked {
  collection: Collection;
  condition: Json;
  order?: Order;
  most?: number;
}

function among(
  candidates: Iterable<DatabaseRecord>,
  { collection, condition, order, most }: Asked,
): DatabaseRecord[] {
  const query = queryOf(condition);
  const found: DatabaseRecord[] = [];
  let examined = 0;
  for (const record of candidates) {
    examined += 1;
    if (understood(() => query.test(record))) found.push(record);
    if (found.length === most) break;
  }
  collection.note({ condition, order, examined, found: found.length });
  return found;
}

/** What MongoDB itself would refuse is reported as such. */
export function understood<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new DatabaseFailure('DATABASE_INVALID_OPERRATOR', (error as Error).message);
  }
}

const queryOf = (condition: Json) => understood(() => new Query<Json>(condition as never));

function pinnedIds(condition: unknown): Id[] | undefined {
  if (isId(condition)) return [condition];
  const { $eq, $in } = (condition ?? {}) as { $eq?: unknown; $in?: unknown };
  if (isId($eq)) return [$eq];
  return Array.isArray($in) && $in.every(isId) ? [...new Set($in)] : undefined;
}

export function isId(value: unknown): value is Id {
  return typeof value === 'string' || typeof value === 'number';
}
