import type { CallResult } from './call-result';
import { CALLERS, type Caller } from './callers';
import type { Answer, CatalogueEntry, FieldIssue, FormField, Forms, Trace } from './wechat';

/** One finished call with what it left behind in the function's log and at WeChat. */
export interface Run extends Trace {
  name: string;
  caller: Caller;
  milliseconds: number;
  answer: Answer;
  result: CallResult;
}

export interface Workbench {
  functions: CatalogueEntry[];
  forms: Forms;
  /** What the contract says of each draft. */
  issues: Record<string, FieldIssue[]>;
  selected: string;
  /** The event being edited, per function, so that moving along the list loses nothing. */
  drafts: Record<string, string>;
  caller: Caller;
  running: boolean;
  /** The last run of each function. */
  runs: Record<string, Run>;
  /** A sentence while the local WeChat itself cannot be reached or refuses. */
  trouble: string;
}

type Listener = (state: Workbench, changed: Partial<Workbench>) => void;

const listeners: Listener[] = [];

export const workbench: Workbench = {
  functions: [],
  forms: {},
  issues: {},
  selected: '',
  drafts: {},
  caller: CALLERS[0] as Caller,
  running: false,
  runs: {},
  trouble: '',
};

export function update(changes: Partial<Workbench>): void {
  Object.assign(workbench, changes);
  for (const listener of listeners) listener(workbench, changes);
}

/** Runs work that needs the local WeChat; when it fails, the page says why and goes on. */
export async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    if (workbench.trouble) update({ trouble: '' });
  } catch (error) {
    update({ trouble: error instanceof Error ? error.message : String(error) });
  }
}

export function onUpdate(listener: Listener): void {
  listeners.push(listener);
}

export function selectedFunction(): CatalogueEntry | undefined {
  return workbench.functions.find(({ name }) => name === workbench.selected);
}

export function selectedForm(): FormField[] | undefined {
  return workbench.forms[workbench.selected];
}

export function draft(): string {
  return workbench.drafts[workbench.selected] ?? pretty(selectedFunction()?.samples[0]?.event ?? {});
}

export function setDraft(text: string): void {
  update({ drafts: { ...workbench.drafts, [workbench.selected]: text } });
}

export const pretty = (value: unknown) => JSON.stringify(value, null, 2);
