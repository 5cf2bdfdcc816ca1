import type { Records } from './wechat';

export interface Row {
  /** What names the record; opens it. */
  title: string;
  cells: (string | number | Cell)[];
  record: unknown;
  /** More to see of it than its JSON. */
  sight?: { title: string; show(): Promise<HTMLElement> };
}

export interface Cell {
  text: string;
  tone: 'good' | 'wait' | 'bad' | 'over' | 'plain';
}

export interface DataSet {
  id: string;
  label: string;
  /** The collection of the cloud database that it shows. */
  of?: string;
  /** Where these records are kept. */
  hint: string;
  /** The first is the title's. */
  heads: string[];
  rows: Row[];
}

/** Every table of the local WeChat: those of the plug-ins, and any other collection of the cloud database. */
export function dataSets(known: DataSet[], database: Records): DataSet[] {
  const others = Object.entries(database).filter(([name]) => !known.some(({ of }) => of === name));
  return [
    ...known,
    ...others.map(([name, records]) => ({
      id: name,
      label: name,
      hint: `云数据库 ${name}`,
      heads: ['_id'],
      rows: records.map((record) => ({ title: String(record._id), cells: [], record })),
    })),
  ];
}

/** The rows in which every word occurs, anywhere in the record. */
export function searched(rows: readonly Row[], words: string): Row[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.length) return [...rows];
  return rows.filter(({ record, cells }) => {
    const all = JSON.stringify([record, cells]).toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}
