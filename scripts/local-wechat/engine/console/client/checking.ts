import { judgeJson } from './json-text';
import { attempt, draft, onUpdate, update, workbench } from './store';
import { wechat } from './wechat';

const PAUSE_MS = 200;

/** Has the contract look at the draft whenever it changed, once typing pauses. */
export function checkDrafts(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  onUpdate((_, changed) => {
    if (!changed.drafts && changed.selected === undefined && !changed.forms) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void check(), PAUSE_MS);
  });
}

async function check(): Promise<void> {
  const { selected: name, forms } = workbench;
  const event = draft();
  if (!forms[name] || !judgeJson(event).ok) return;
  await attempt(async () => {
    const { issues } = await wechat.check(name, event);
    if (draft() === event) update({ issues: { ...workbench.issues, [name]: issues } });
  });
}
