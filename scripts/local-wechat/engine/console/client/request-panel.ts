import { callerChoice } from './caller-choice';
import { fill, h } from './dom';
import { eventForm } from './form-panel';
import { judgeJson } from './json-text';
import { runSelected } from './run';
import { draft, onUpdate, pretty, selectedFunction, setDraft, workbench } from './store';

const SHORTCUT = /Mac|iP/.test(navigator.platform) ? '⌘ ↵' : 'Ctrl ↵';

export function requestPanel(): HTMLElement {
  const heading = h('h2', {}, '请求');
  const api = h('code', { class: 'api' });
  const samples = h('div', { class: 'chips' });
  const wrong = h('p', { class: 'wrong-count', role: 'status' });
  const button = h('button', { class: 'primary', type: 'button', onclick: () => void runSelected() });

  onUpdate((_, changed) => {
    if (changed.selected !== undefined || changed.functions !== undefined) {
      const current = selectedFunction();
      heading.textContent = current?.title ?? '请求';
      api.textContent = current?.api ?? '不经过微信接口';
      fill(samples, ...sampleChips());
    }
    const judged = judgeJson(draft());
    wrong.textContent = judged.ok ? remark() : judged.problem;
    button.disabled = workbench.running || !judged.ok || !workbench.selected;
    fill(button, workbench.running ? '正在发送…' : '发送', h('kbd', {}, SHORTCUT));
  });
  return h(
    'section',
    { class: 'panel request' },
    h('div', { class: 'request-head' }, heading, api),
    callerChoice(),
    samples,
    eventForm(),
    h('div', { class: 'send' }, wrong, button),
  );
}

function remark(): string {
  const issues = workbench.issues[workbench.selected] ?? [];
  if (!issues.length) return '';
  const elsewhere = issues.filter(
    ({ path }) => !path || !document.querySelector(`[data-issue="${CSS.escape(path)}"]`),
  );
  const told = elsewhere.map(({ path, message }) => (path ? `${path}：${message}` : message)).join('；');
  return [`${issues.length} 处不合契约，仍可以发送`, told].filter(Boolean).join('：');
}

function sampleChips(): HTMLElement[] {
  return (selectedFunction()?.samples ?? []).map(({ name, event }) =>
    h(
      'button',
      { class: 'chip', type: 'button', title: '填入这个示例事件', onclick: () => setDraft(pretty(event)) },
      name,
    ),
  );
}
