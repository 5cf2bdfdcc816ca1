import type { DataSet } from './datasets';
import type { Scenario } from './scenario';
import type { Records, StateView } from './wechat';

/** What a plug-in of the local WeChat adds to this console: the default export of its `consolePart`. */
export interface ConsolePart {
  /** Stories one click away. */
  scenarios: readonly Scenario[];
  /** What makes it behave in one way or another, below the tables. */
  rules(): HTMLElement[];
  /** Its tables, of what it keeps and of the collections of the cloud database that it knows. */
  tables(state: StateView, database: Records): DataSet[];
  /** What there is to see in an answer besides its JSON. */
  seenIn(result: unknown): { title: string; element: HTMLElement }[];
}
