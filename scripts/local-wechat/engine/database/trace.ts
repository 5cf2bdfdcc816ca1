import type { Json } from '../types';
import type { Collections } from './collections';
import { DatabaseFailure } from './failure';

const KEPT = 1000;

/** One request to the cloud database, as the console shows it. */
export interface TracedQuery {
  /** `getDocument`, `insertDocument`, … */
  action: string;
  collection: string;
  /** The database's code; empty: it worked; null: it was cut off before it had an effect. */
  code: string | null;
  /** Records looked at and records found; absent where none were searched for. */
  examined?: number;
  found?: number;
}

type Traced = <T>(act: () => T) => T;

/** Which requests each event of a function made, the latest thousand. */
export interface QueryTrace {
  /** Takes down that a request arrived; its effect, where it has one, runs through what this gives back. */
  begin(event: string, action: string, request: Json): Traced;
  of(event: string): TracedQuery[];
  clear(): void;
}

export function createQueryTrace(collections: Pick<Collections, 'reads' | 'readCount'>): QueryTrace {
  let entries: { event: string; query: TracedQuery }[] = [];

  function follow<T>(query: TracedQuery, act: () => T): T {
    const before = collections.readCount;
    try {
      const data = act();
      query.code = '';
      const count = collections.readCount - before;
      const reads = count ? collections.reads().slice(-count) : [];
      if (reads.length) {
        query.examined = reads.reduce((sum, { examined }) => sum + examined, 0);
        query.found = reads.reduce((sum, { found }) => sum + found, 0);
      }
      return data;
    } catch (error) {
      query.code = error instanceof DatabaseFailure ? error.code : 'SYS_ERR';
      throw error;
    }
  }

  return {
    begin(event, action, { collectionName }) {
      const name = action.replace(/^database\./, '');
      const query: TracedQuery = { action: name, collection: String(collectionName ?? ''), code: null };
      entries.push({ event, query });
      if (entries.length > KEPT) entries.shift();
      return (act) => follow(query, act);
    },
    of: (wanted) => entries.flatMap(({ event, query }) => (event === wanted ? [query] : [])),
    clear() {
      entries = [];
    },
  };
}
