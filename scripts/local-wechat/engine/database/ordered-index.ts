import { compare, resolve } from 'mingo/util';
import type { DatabaseRecord } from './record';

export type IndexFields = Record<string, 1 | -1>;

/** What a condition says of one field: one value, or a range of them. */
export interface Bounds {
  equals?: unknown;
  lower?: unknown;
  upper?: unknown;
}

interface Entry {
  key: unknown[];
  record: DatabaseRecord;
}

/** The records of a collection in the order of some fields, as MongoDB keeps them for an index. */
export class OrderedIndex {
  private readonly directions: number[];
  private readonly entries: Entry[];
  private lists = 0;

  constructor(
    readonly fields: IndexFields,
    records: Iterable<DatabaseRecord>,
  ) {
    this.directions = Object.values(fields);
    this.entries = [...records].map((record) => this.entryOf(record));
    this.entries.sort((a, b) => this.order(a.key, b.key));
    this.lists = this.entries.filter(holdsList).length;
  }

  /** A condition on a list may mean one of its elements, which are not kept here one by one. */
  get usable(): boolean {
    return this.lists === 0;
  }

  add(record: DatabaseRecord): void {
    const entry = this.entryOf(record);
    this.entries.splice(this.firstAfter(entry.key), 0, entry);
    if (holdsList(entry)) this.lists += 1;
  }

  remove(record: DatabaseRecord): void {
    const { key } = this.entryOf(record);
    const last = this.firstAfter(key);
    for (let at = last - 1; at >= 0; at--) {
      const entry = this.entries[at];
      if (entry?.record !== record) continue;
      this.entries.splice(at, 1);
      if (holdsList(entry)) this.lists -= 1;
      return;
    }
  }

  /** Where the records begin and end whose first fields equal `prefix`, the next within `bounds`. */
  range(prefix: readonly unknown[], { lower, upper }: Bounds = {}): readonly [number, number] {
    const ascending = this.directions[prefix.length] === 1;
    const [first, last] = ascending ? [lower, upper] : [upper, lower];
    const from = first === undefined ? prefix : [...prefix, first];
    const to = last === undefined ? prefix : [...prefix, last];
    return [this.firstFrom(from), this.firstAfter(to)];
  }

  *walk([from, to]: readonly [number, number], backwards: boolean): Generator<DatabaseRecord> {
    const step = backwards ? -1 : 1;
    for (let at = backwards ? to - 1 : from; at >= from && at < to; at += step)
      yield (this.entries[at] as Entry).record;
  }

  private entryOf(record: DatabaseRecord): Entry {
    return { key: Object.keys(this.fields).map((field) => resolve(record, field) ?? null), record };
  }

  /** Only as far as the shorter of both reaches. */
  private order(a: readonly unknown[], b: readonly unknown[]): number {
    for (let at = 0; at < a.length && at < b.length; at++) {
      const difference = compare(a[at], b[at]) * (this.directions[at] ?? 1);
      if (difference) return difference;
    }
    return 0;
  }

  private firstFrom(key: readonly unknown[]): number {
    return this.search((entry) => this.order(entry.key, key) >= 0);
  }

  private firstAfter(key: readonly unknown[]): number {
    return this.search((entry) => this.order(entry.key, key) > 0);
  }

  /** The first entry for which `isThere`, which is true for all after it. */
  private search(isThere: (entry: Entry) => boolean): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isThere(this.entries[middle] as Entry)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const holdsList = ({ key }: Entry) => key.some(Array.isArray);
