import { Query } from 'mingo';
import type { Json } from '../types';
import type { Collection, DatabaseRecord, Id } from './collections';
import { DatabaseFailure } from './failure';

/** The records of a collection that a MongoDB condition fits. One that pins `_id` looks at no other record. */
export function matching(collection: Collection, condition: Json): DatabaseRecord[] {
  const query = queryOf(condition);
  const ids = pinnedIds(condition._id);
  const candidates = ids ? ids.flatMap((id) => collection.get(id) ?? []) : collection.all();
  return candidates.filter((record) => understood(() => query.test(record)));
}

export interface View {
  order?: Record<string, 1 | -1>;
  projection?: Json;
  skip: number;
  limit: number;
}

/** Sorted by MongoDB's order of types; `limit` at most 1000. */
export function viewOf(records: DatabaseRecord[], { order, projection, skip, limit }: View): Json[] {
  return understood(() => {
    const cursor = new Query<Json>({}).find<Json>(records, projection as never);
    return (order ? cursor.sort(order) : cursor).skip(skip).limit(limit).all();
  });
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
