import { resultOf } from './call-result';
import { judgeJson } from './json-text';
import { attempt, draft, type Run, selectedFunction, update, workbench } from './store';
import { type Answer, type FieldIssue, type JournalEntry, type Trace, wechat } from './wechat';

/** Calls the selected function with the edited event as the chosen caller. */
export async function runSelected(): Promise<void> {
  const { selected: name, caller, running } = workbench;
  const event = draft();
  if (running || !name || !judgeJson(event).ok) return;
  update({ running: true });
  await attempt(async () => {
    const before = (await wechat.state()).calls;
    const started = performance.now();
    const { answer, requestId } = await wechat.invoke(name, event, caller);
    const milliseconds = Math.round(performance.now() - started);
    const trace = requestId ? await wechat.trace(requestId) : NOTHING;
    const calls = [...trace.calls, ...(await directCalls(before))];
    const run: Run = {
      ...trace,
      name,
      caller: { ...caller },
      milliseconds,
      answer,
      calls,
      result: resultOf(answer),
    };
    update({ runs: { ...workbench.runs, [name]: run }, ...issuesOf(name, event, answer) });
  });
  update({ running: false });
}

const NOTHING: Trace = { logs: [], calls: [], queries: [] };

/** A function that goes over HTTPS is a client like any other there: its calls are those of the meantime. */
async function directCalls(before: number): Promise<JournalEntry[]> {
  if (!selectedFunction()?.api?.startsWith('/')) return [];
  const [{ calls: after }, calls] = await Promise.all([wechat.state(), wechat.calls()]);
  // The log keeps the newest entries only, so counting from its end is what holds.
  return after > before ? calls.slice(before - after).filter((call) => call.function === null) : [];
}

/** What the function itself found wrong belongs to the fields, too, unless they were changed meanwhile. */
function issuesOf(name: string, event: string, answer: Answer) {
  const found = (answer.result as { error?: { issues?: FieldIssue[] } } | undefined)?.error?.issues;
  return found && draft() === event ? { issues: { ...workbench.issues, [name]: found } } : {};
}
