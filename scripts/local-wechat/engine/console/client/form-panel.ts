import { fill, h } from './dom';
import { inOrder, type Path, parseEvent, unknownKeys, valueAt, withValue } from './event-model';
import { idOf } from './form-fields';
import { type FormContext, fieldsFor } from './form-groups';
import { draft, onUpdate, pretty, selectedForm, setDraft, workbench } from './store';

/** The form of the selected function; the text of the event is what it reads and writes. */
export function eventForm(): HTMLElement {
  const fields = h('div', { class: 'fields' });
  const note = h('p', { class: 'hint', role: 'status' });
  const form = h('div', { class: 'event-form', role: 'group', 'aria-label': '请求的字段' }, note, fields);
  const folds = new Map<string, FormContext['folded']>();
  /** What the form itself wrote last: no reason to be made anew, which would lose the cursor. */
  let written = '';

  function write(path: Path, value: unknown) {
    const event = parseEvent(draft()) ?? {};
    written = pretty(inOrder(selectedForm() ?? [], withValue(event, path, value) as Record<string, unknown>));
    setDraft(written);
  }

  function render() {
    const event = parseEvent(draft());
    const description = selectedForm();
    fields.inert = !event;
    note.textContent = noteOn(event);
    if (!event || !description) return description || fill(fields);
    const folded = folds.get(workbench.selected) ?? new Map<string, boolean>();
    folds.set(workbench.selected, folded);
    const context: FormContext = { change: write, reshape, folded };
    fill(fields, ...fieldsFor(description, event, [], context));
    showIssues(form);
  }

  function reshape(path: Path, change: (value: unknown) => unknown, focus: Path) {
    write(path, change(valueAt(parseEvent(draft()), path)));
    render();
    const at = document.getElementById(idOf(focus)) ?? document.getElementById(`${idOf(focus)}-add`);
    const first = form.querySelector<HTMLElement>(`[id^="${idOf(focus)}-"]:is(input, select)`);
    (first ?? at?.querySelector('summary') ?? at)?.focus();
  }

  onUpdate((_, changed) => {
    const switched = changed.selected !== undefined || changed.forms || changed.functions;
    if (switched || (changed.drafts && draft() !== written)) render();
    else if (changed.drafts) note.textContent = noteOn(parseEvent(draft()));
    if (changed.issues || switched) showIssues(form);
  });
  return form;
}

function noteOn(event: Record<string, unknown> | undefined): string {
  const description = selectedForm();
  if (!description) return workbench.selected ? '这个函数没有契约，请直接写 JSON。' : '';
  if (!event) return '事件现在不是一个 JSON 对象，改好以后表单会跟上。';
  const unknown = unknownKeys(description, event);
  if (unknown.length) return `JSON 里还有表单没有的字段：${unknown.join('、')}。`;
  return description.length ? '' : '这个函数不需要任何字段，直接发送。';
}

/** Each complaint at its field; those of fields that are folded away are counted at the fold. */
function showIssues(form: HTMLElement): void {
  const issues = workbench.issues[workbench.selected] ?? [];
  for (const place of form.querySelectorAll<HTMLElement>('[data-issue]')) {
    const found = issues.filter(({ path }) => path === place.dataset.issue);
    place.textContent = found.map(({ message }) => message).join('；');
    place.parentElement?.classList.toggle('wrong', found.length > 0);
    const control = place.parentElement?.querySelector(':scope > :is(input, select, .segments)');
    if (found.length) control?.setAttribute('aria-invalid', 'true');
    else control?.removeAttribute('aria-invalid');
  }
  for (const group of form.querySelectorAll('details')) {
    const wrong = group.querySelectorAll('.issue:not(:empty)').length;
    const count = group.querySelector(':scope > summary .count');
    if (count) count.textContent = wrong ? `${wrong} 处要改` : '';
  }
}
