import { judgeJson } from './json-text';
import { attempt, draft, update, workbench } from './store';
import { verdictOf } from './verdict';
import { wechat } from './wechat';

/** Calls the selected function with the edited event as the chosen caller. */
export async function runSelected(): Promise<void> {
  const { selected: name, caller, running } = workbench;
  const event = draft();
  if (running || !name || !judgeJson(event).ok) return;
  update({ running: true });
  await attempt(async () => {
    const before = (await wechat.state()).calls;
    const started = performance.now();
    const answer = await wechat.invoke(name, event, caller);
    const milliseconds = Math.round(performance.now() - started);
    const [logs, calls, after] = await Promise.all([wechat.logs(), wechat.calls(), wechat.state()]);
    const arrived = after.calls - before;
    const run = {
      name,
      caller,
      milliseconds,
      answer,
      verdict: verdictOf(answer),
      logs: logs.filter((line) => line.function === name && line.requestId === answer.requestID),
      // The log keeps the newest entries only, so counting from its end is what holds.
      calls: arrived > 0 ? calls.slice(-arrived).filter((call) => call.function === name) : [],
    };
    update({ runs: { ...workbench.runs, [name]: run } });
  });
  update({ running: false });
}
