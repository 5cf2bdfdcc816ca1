/** What a mode shows: its columns for the current choice, and the choice in the event's terms. */
export interface Columns {
  rows: string[][];
  indexes: number[];
  value(indexes: number[]): unknown;
  /** What else the event tells. */
  fields?(indexes: number[]): object;
}
