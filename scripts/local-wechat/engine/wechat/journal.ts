import type { Clock } from '../types';

const KEPT = 1000;

/** One request that reached WeChat. */
export interface JournalEntry {
  api: string;
  /** 0: success; null: the connection failed before WeChat acted. */
  errcode: number | null;
  /** The cloud function that called; null for a direct HTTPS request. */
  function: string | null;
  /** ISO 8601, on the emulator's clock. */
  at: string;
}

export interface Journal {
  /** `request`: the function's event it was part of, where that is known. */
  add(entry: Omit<JournalEntry, 'at'> & { request?: string }): void;
  /** Oldest first, the last 1000. */
  list(): JournalEntry[];
  /** Those of one event of a function. */
  of(request: string): JournalEntry[];
  /** How many there were since the start or the last reset. */
  readonly count: number;
  clear(): void;
}

export function createJournal(clock: Clock): Journal {
  let entries: { entry: JournalEntry; request?: string }[] = [];
  let count = 0;
  return {
    add({ api, errcode, function: caller, request }) {
      count++;
      const entry = { api, errcode, function: caller, at: new Date(clock.now()).toISOString() };
      entries.push({ entry, request });
      if (entries.length > KEPT) entries.shift();
    },
    list: () => entries.map(({ entry }) => entry),
    of: (wanted) => entries.flatMap(({ entry, request }) => (request === wanted ? [entry] : [])),
    get count() {
      return count;
    },
    clear() {
      entries = [];
      count = 0;
    },
  };
}
