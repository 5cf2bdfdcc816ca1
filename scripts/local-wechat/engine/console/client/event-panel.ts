import { h } from './dom';
import { judgeJson } from './json-text';
import { draft, onUpdate, setDraft } from './store';

/** The raw JSON of the event, in step with the form. */
export function eventPanel(): HTMLElement {
  const problem = h('p', { class: 'problem', role: 'status' });
  const editor = h('textarea', {
    class: 'editor',
    id: 'event',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    rows: '10',
    'aria-label': '事件（JSON）',
    oninput: () => setDraft(editor.value),
  });
  onUpdate((_, changed) => {
    const switched = changed.selected !== undefined || changed.functions !== undefined;
    if (!switched && !changed.drafts) return;
    if (editor.value !== draft()) editor.value = draft();
    const judged = judgeJson(draft());
    problem.textContent = judged.ok ? '' : judged.problem;
    editor.toggleAttribute('aria-invalid', !judged.ok);
  });
  return h('section', { class: 'panel event' }, h('h2', {}, '事件 JSON'), editor, problem);
}
