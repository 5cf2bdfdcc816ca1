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
  add(entry: Omit<JournalEntry, 'at'>): void;
  /** Oldest first, the last 1000. */
  list(): JournalEntry[];
  /** How many there were since the start or the last reset. */
  readonly count: number;
  clear(): void;
}

export function createJournal(clock: Clock): Journal {
  let entries: JournalEntry[] = [];
  let count = 0;
  return {
    add({ api, errcode, function: caller }) {
      count++;
      entries.push({ api, errcode, function: caller, at: new Date(clock.now()).toISOString() });
      if (entries.length > KEPT) entries.shift();
    },
    list: () => [...entries],
    get count() {
      return count;
    },
    clear() {
      entries = [];
      count = 0;
    },
  };
}
