import type { ChangeLog, Codec } from '../storage/change-log';
import type { Json } from '../types';
import type { DeclaredIndexes } from './declared';
import { parse, stringify } from './ejson';
import { DatabaseFailure } from './failure';
import { type IndexFields, OrderedIndex } from './ordered-index';
import { type Order, type Plan, planFor } from './planner';
import type { DatabaseRecord, Id } from './record';

/** Lines in the file beyond twice the records that are worth a rewrite. */
const SPARE_LINES = 1000;

/** What MongoDB makes by itself. */
const OF_EVERY_COLLECTION: IndexFields = { _id: 1 };
/** Reads that are remembered. */
const MOST_READS = 200;

/** How a query found its records: `examined` far above `found` is a missing index. */
export interface Read {
  collection: string;
  condition: Json;
  order?: Order;
  examined: number;
  found: number;
}

/** One collection in the order of insertion. What it hands out must not be changed, only put back anew. */
export interface Collection {
  readonly name: string;
  get(id: Id): DatabaseRecord | undefined;
  all(): DatabaseRecord[];
  /** The way to the records of a query through the declared indexes; undefined where none of them helps. */
  plan(condition: Json, order?: Order): Plan | undefined;
  note(read: Omit<Read, 'collection'>): void;
  put(records: readonly DatabaseRecord[]): void;
  remove(ids: readonly Id[]): void;
}

export interface Collections {
  /** Throws DatabaseFailure DATABASE_COLLECTION_NOT_EXIST. */
  open(name: string): Collection;
  contents(): Record<string, DatabaseRecord[]>;
  /** The latest queries, the last one last. */
  reads(): readonly Read[];
  /** How many there ever were. */
  readonly readCount: number;
  /** Other collections stay; null removes one. */
  replace(contents: Record<string, readonly DatabaseRecord[] | null>): void;
  /** Back to the collections there are from the start, with these records. */
  reset(records?: Record<string, readonly DatabaseRecord[]>): void;
}

/** `exists` true begins an empty collection, false ends it. */
export type Change = { in: string } & ({ exists: boolean } | { put: DatabaseRecord } | { remove: Id });

export const changeCodec: Codec<Change> = { stringify, parse: (line) => parse(line, 0) as Change };

interface Kept {
  records: Map<Id, DatabaseRecord>;
  /** Made when first asked for: filling a collection is no time to keep an order. */
  indexes?: OrderedIndex[];
}

/**
 * `seed`: what a log that holds nothing yet begins with, beside the declared collections, which the owner creates by
 * hand before the functions can work (docs/decisions/ledger-before-call.md#what-it-costs).
 */
export function openCollections(
  log: ChangeLog<Change>,
  seed: () => Record<string, readonly DatabaseRecord[]> = () => ({}),
  declared: DeclaredIndexes = {},
): Collections {
  const kept = new Map<string, Kept>();
  const reads: Read[] = [];
  let readCount = 0;

  function apply(change: Change) {
    if ('exists' in change) {
      if (change.exists) kept.set(change.in, { records: new Map() });
      else kept.delete(change.in);
      return;
    }
    const { records, indexes = [] } = kept.get(change.in) ?? { records: new Map<Id, DatabaseRecord>() };
    const before = records.get('put' in change ? change.put._id : change.remove);
    for (const index of indexes) {
      if (before) index.remove(before);
      if ('put' in change) index.add(change.put);
    }
    if ('put' in change) records.set(change.put._id, change.put);
    else records.delete(change.remove);
  }

  function indexesOf(name: string, collection: Kept): OrderedIndex[] {
    collection.indexes ??= [OF_EVERY_COLLECTION, ...(declared[name] ?? [])].map(
      (fields) => new OrderedIndex(fields, collection.records.values()),
    );
    return collection.indexes;
  }

  function commit(changes: Change[]) {
    changes.forEach(apply);
    log.append(changes);
    const records = [...kept.values()].reduce((sum, { records }) => sum + records.size, 0);
    if (log.length > 2 * records + SPARE_LINES) log.rewrite(Object.entries(contents()).flatMap(filled));
  }

  function open(name: string): Collection {
    const collection = kept.get(name);
    if (!collection)
      throw new DatabaseFailure('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`);
    const { records } = collection;
    return {
      name,
      plan: (condition, order) => planFor(indexesOf(name, collection), condition, order),
      note: (read) => {
        readCount++;
        reads.push({ collection: name, ...read });
        if (reads.length > MOST_READS) reads.shift();
      },
      get: (id) => records.get(id),
      all: () => [...records.values()],
      put: (list) => commit(list.map((put) => ({ in: name, put }))),
      remove: (ids) => commit(ids.map((remove) => ({ in: name, remove }))),
    };
  }

  const contents = () =>
    Object.fromEntries([...kept].map(([name, { records }]) => [name, [...records.values()]]));

  function reset(records: Record<string, readonly DatabaseRecord[]> = {}) {
    reads.length = 0;
    const gone = [...kept.keys()].map((name): Change => ({ in: name, exists: false }));
    const there = { ...Object.fromEntries(Object.keys(declared).map((name) => [name, []])), ...records };
    commit([...gone, ...Object.entries(there).flatMap(filled)]);
  }

  log.kept.forEach(apply);
  if (log.kept.length === 0) reset(seed());

  return {
    open,
    contents,
    reads: () => reads,
    get readCount() {
      return readCount;
    },
    reset,
    replace: (wanted) =>
      commit(
        Object.entries(wanted).flatMap(([name, records]) =>
          records ? filled([name, records]) : [{ in: name, exists: false }],
        ),
      ),
  };
}

function filled([name, records]: [string, readonly DatabaseRecord[]]): Change[] {
  return [{ in: name, exists: true }, ...records.map((put) => ({ in: name, put }))];
}
