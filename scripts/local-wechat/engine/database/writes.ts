import { randomBytes } from 'node:crypto';
import type { Json } from '../types';
import type { Collection } from './collections';
import { stringify } from './ejson';
import { DatabaseFailure } from './failure';
import { isId, matching } from './find';
import type { DatabaseRecord, Id } from './record';
import { objectIn, type Requests } from './requests';
import { updated } from './update';

type Request<Name extends keyof Requests> = Omit<Requests[Name], 'collectionName'>;

/** In order, up to the first that is refused: those before it stay. */
export function insertDocument(
  collection: Collection,
  { data }: Request<'insertDocument'>,
  now: number,
): Json {
  const insertedIds: Id[] = [];
  for (const text of data) {
    const record = withId(objectIn(text, now) ?? {});
    insert(collection, record);
    insertedIds.push(record._id);
  }
  return { insertedIds };
}

/** `merge` applies update operators; without it the record is replaced, or with `upsert` created. */
export function modifyDocument(
  collection: Collection,
  request: Request<'modifyDocument'>,
  now: number,
): Json {
  const condition = objectIn(request.query, now) ?? {};
  const data = objectIn(request.data, now) ?? {};
  const found = matching(collection, condition);
  if (found.length === 0 && request.upsert) {
    if (request.merge) throw new DatabaseFailure('INVALID_PARAM', 'upsert with operators is not supported');
    const record = withId({ ...data, ...(isId(condition._id) && { _id: condition._id }) });
    insert(collection, record);
    return { updated: 0, upsert_id: record._id };
  }
  const records = request.multi ? found : found.slice(0, 1);
  const changed = records.flatMap(
    (record) => (request.merge ? updated(record, data as never) : replaced(record, data)) ?? [],
  );
  collection.put(changed);
  return { updated: changed.length };
}

export function removeDocument(
  collection: Collection,
  request: Request<'removeDocument'>,
  now: number,
): Json {
  const found = matching(collection, objectIn(request.query, now) ?? {});
  const ids = (request.multi ? found : found.slice(0, 1)).map(({ _id }) => _id);
  collection.remove(ids);
  return { deleted: ids.length };
}

/** A record with the given id or, as the platform makes them, 32 hex digits. */
export function withId(fields: Json): DatabaseRecord {
  const { _id = randomBytes(16).toString('hex'), ...others } = fields;
  if (!isId(_id)) throw new DatabaseFailure('INVALID_PARAM', '_id must be a string or a number');
  return { _id, ...others };
}

function insert(collection: Collection, record: DatabaseRecord): void {
  if (collection.get(record._id)) {
    const key = `{ _id: ${JSON.stringify(record._id)} }`;
    throw new DatabaseFailure(
      'DATABASE_REQUEST_FAILED',
      `E11000 duplicate key error collection: ${collection.name} index: _id_ dup key: ${key}`,
    );
  }
  collection.put([record]);
}

function replaced({ _id, ...before }: DatabaseRecord, data: Json): DatabaseRecord | undefined {
  const { _id: _, ...after } = data;
  return stringify(after) === stringify(before) ? undefined : { _id, ...after };
}
