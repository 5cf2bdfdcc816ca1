import { CALLERS } from './callers';
import { fill, h } from './dom';
import { judgeJson } from './json-text';
import { runSelected } from './run';
import { draft, onUpdate, pretty, selectedFunction, setDraft, update, workbench } from './store';

const SHORTCUT = /Mac|iP/.test(navigator.platform) ? '⌘ ↵' : 'Ctrl ↵';

export function requestPanel(): HTMLElement {
  const heading = h('h2', {}, '请求');
  const api = h('code', { class: 'api' });
  const samples = h('div', { class: 'chips' });
  const problem = h('p', { class: 'problem', role: 'status' });
  const editor = h('textarea', {
    class: 'editor',
    id: 'event',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    rows: '12',
    'aria-label': '事件（JSON）',
    oninput: () => setDraft(editor.value),
  });
  const button = h('button', { class: 'primary', type: 'button', onclick: () => void runSelected() });

  onUpdate((_, changed) => {
    const switched = changed.selected !== undefined || changed.functions !== undefined;
    if (switched) {
      const current = selectedFunction();
      heading.textContent = current?.title ?? '请求';
      api.textContent = current?.api ?? '不经过微信接口';
      fill(samples, ...sampleChips());
    }
    if ((switched || changed.drafts) && editor.value !== draft()) editor.value = draft();
    const judged = judgeJson(draft());
    problem.textContent = judged.ok ? '' : judged.problem;
    button.disabled = workbench.running || !judged.ok || !workbench.selected;
    fill(button, workbench.running ? '正在运行…' : '运行', h('kbd', {}, SHORTCUT));
  });
  return h('section', { class: 'panel' }, heading, api, samples, editor, problem, callerChoice(), button);
}

function sampleChips(): HTMLElement[] {
  return (selectedFunction()?.samples ?? []).map(({ name, event }) =>
    h('button', { class: 'chip', type: 'button', onclick: () => setDraft(pretty(event)) }, name),
  );
}

function callerChoice(): HTMLElement {
  return h(
    'fieldset',
    { class: 'callers' },
    h('legend', {}, '调用者'),
    ...CALLERS.map((caller) =>
      h(
        'label',
        { title: caller.openid || '没有 openid' },
        h('input', {
          type: 'radio',
          name: 'caller',
          value: caller.id,
          checked: caller === workbench.caller,
          onchange: () => update({ caller }),
        }),
        h('span', {}, caller.label),
      ),
    ),
  );
}
