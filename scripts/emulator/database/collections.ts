import type { ChangeLog, Codec } from '../store/change-log';
import { parse, stringify } from './ejson';
import { DatabaseFailure } from './failure';

/** What the owner creates by hand in the cloud console before the functions can work (design §4). */
const FROM_THE_START = ['waybills', 'staff', 'settings'];
/** Lines in the file beyond twice the records that are worth a rewrite. */
const SPARE_LINES = 1000;

export type Id = string | number;
export interface DatabaseRecord {
  _id: Id;
  [field: string]: unknown;
}

/** One collection in the order of insertion. What it hands out must not be changed, only put back anew. */
export interface Collection {
  readonly name: string;
  get(id: Id): DatabaseRecord | undefined;
  all(): DatabaseRecord[];
  put(records: readonly DatabaseRecord[]): void;
  remove(ids: readonly Id[]): void;
}

export interface Collections {
  /** Throws DatabaseFailure DATABASE_COLLECTION_NOT_EXIST. */
  open(name: string): Collection;
  contents(): Record<string, DatabaseRecord[]>;
  /** Other collections stay; null removes one. */
  replace(contents: Record<string, readonly DatabaseRecord[] | null>): void;
  /** Back to the collections there are from the start, with these records. */
  reset(records?: Record<string, readonly DatabaseRecord[]>): void;
}

/** `exists` true begins an empty collection, false ends it. */
export type Change = { in: string } & ({ exists: boolean } | { put: DatabaseRecord } | { remove: Id });

export const changeCodec: Codec<Change> = { stringify, parse: (line) => parse(line, 0) as Change };

/** `seed`: what a log that holds nothing yet begins with. */
export function openCollections(
  log: ChangeLog<Change>,
  seed: () => Record<string, readonly DatabaseRecord[]> = () => ({}),
): Collections {
  const kept = new Map<string, Map<Id, DatabaseRecord>>();

  function apply(change: Change) {
    if ('exists' in change) {
      if (change.exists) kept.set(change.in, new Map());
      else kept.delete(change.in);
    } else if ('put' in change) kept.get(change.in)?.set(change.put._id, change.put);
    else kept.get(change.in)?.delete(change.remove);
  }

  function commit(changes: Change[]) {
    changes.forEach(apply);
    log.append(changes);
    const records = [...kept.values()].reduce((sum, { size }) => sum + size, 0);
    if (log.length > 2 * records + SPARE_LINES) log.rewrite(Object.entries(contents()).flatMap(filled));
  }

  function open(name: string): Collection {
    const records = kept.get(name);
    if (!records)
      throw new DatabaseFailure('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`);
    return {
      name,
      get: (id) => records.get(id),
      all: () => [...records.values()],
      put: (list) => commit(list.map((put) => ({ in: name, put }))),
      remove: (ids) => commit(ids.map((remove) => ({ in: name, remove }))),
    };
  }

  const contents = () =>
    Object.fromEntries([...kept].map(([name, records]) => [name, [...records.values()]]));

  function reset(records: Record<string, readonly DatabaseRecord[]> = {}) {
    const gone = [...kept.keys()].map((name): Change => ({ in: name, exists: false }));
    commit([...gone, ...FROM_THE_START.flatMap((name) => filled([name, records[name] ?? []]))]);
  }

  log.kept.forEach(apply);
  if (log.kept.length === 0) reset(seed());

  return {
    open,
    contents,
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
