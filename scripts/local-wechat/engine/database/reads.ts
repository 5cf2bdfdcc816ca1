import { aggregate } from 'mingo';
import type { Json } from '../types';
import type { Collection } from './collections';
import { parse, stringify } from './ejson';
import { matching, understood, view } from './find';
import type { Order } from './planner';
import { objectIn, type Requests } from './requests';

type Request<Name extends keyof Requests> = Omit<Requests[Name], 'collectionName'>;

export function getDocument(collection: Collection, request: Request<'getDocument'>, now: number): Json {
  const { offset, limit } = request;
  const condition = objectIn(request.query, now) ?? {};
  const order = objectIn(request.order, now) as Order | undefined;
  const projection = objectIn(request.projection, now);
  const list = view(collection, condition, { order, projection, skip: offset, limit });
  return { list: list.map(stringify), offset, limit };
}

export function calculateDocument(
  collection: Collection,
  request: Request<'calculateDocument'>,
  now: number,
): Json {
  return { total: matching(collection, objectIn(request.query, now) ?? {}).length };
}

/** Whatever mingo can do on one collection; stages that need others ($lookup, $out) are refused by it. */
export function aggregateDocuments(
  collection: Collection,
  { stages }: Request<'aggregateDocuments'>,
  now: number,
): Json {
  const pipeline = stages.map(({ stageKey, stageValue }) => ({ [stageKey]: parse(stageValue, now) }));
  const { $match, ...others } = pipeline[0] ?? {};
  const records = $match && !Object.keys(others).length ? matching(collection, $match as Json) : undefined;
  const run = () => (records ? aggregate(records, pipeline.slice(1)) : aggregate(collection.all(), pipeline));
  return { list: understood(run).map(stringify) };
}
