import { type Child, h } from './dom';
import { byteLength, keyOf, numberOf, type Path } from './event-model';
import type { FormField } from './wechat';

/** How a field tells the form what was entered; undefined takes the key away. */
export type Change = (path: Path, value: unknown) => void;

/** Few and short choices stand side by side. */
const MOST_SEGMENTS = 4;

/** One field that holds a single value, with its label, its limit and a place for what is wrong. */
export function singleField(field: FormField, path: Path, value: unknown, change: Change): HTMLElement {
  const id = idOf(path);
  if (field.kind === 'flag' || field.kind === 'choice') return choiceField(field, path, value, change);
  const limit = h('span', { class: 'limit' });
  // In a list an emptied text stays an item; it has a button of its own to go.
  const emptied = typeof path.at(-1) === 'number' ? '' : undefined;
  const input = h('input', {
    id,
    type: field.secret ? 'password' : 'text',
    value: textOf(value),
    disabled: typeof value === 'object' && value !== null,
    inputmode: field.kind === 'number' ? (field.whole ? 'numeric' : 'decimal') : undefined,
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: field.secret ? 'new-password' : 'off',
    'aria-describedby': `${id}-issue`,
    oninput: () => {
      count();
      change(path, field.kind === 'number' ? numberOf(input.value) : input.value || emptied);
    },
  });

  function count() {
    const { maxBytes } = field;
    if (maxBytes === undefined) return;
    const used = byteLength(input.value);
    limit.textContent = `${used} / ${maxBytes} 字节`;
    limit.classList.toggle('over', used > maxBytes);
    if (field.ours) limit.title = '我们的限制，微信没有写';
  }

  limit.textContent = rangeOf(field);
  count();
  return frame(field, path, [h('label', { for: id }, ...labelOf(field)), limit], input);
}

function choiceField(field: FormField, path: Path, value: unknown, change: Change): HTMLElement {
  const choices = field.choices ?? FLAGS;
  const all = field.required ? choices : [{ value: undefined, label: '不填' }, ...choices];
  const short = all.length <= MOST_SEGMENTS && all.every(({ label }) => label.length <= 8);
  const id = idOf(path);
  if (short) {
    const group = h(
      'div',
      {
        class: 'segments',
        id,
        role: 'radiogroup',
        'aria-label': field.label,
        'aria-describedby': `${id}-issue`,
      },
      ...all.map((choice) =>
        h(
          'label',
          { title: choice.value === undefined ? '' : JSON.stringify(choice.value) },
          h('input', {
            type: 'radio',
            name: id,
            checked: choice.value === value,
            onchange: () => change(path, choice.value),
          }),
          h('span', {}, choice.label),
        ),
      ),
    );
    return frame(field, path, [h('span', { class: 'name' }, ...labelOf(field))], group);
  }
  const select = h(
    'select',
    { id, 'aria-describedby': `${id}-issue`, onchange: () => change(path, all[select.selectedIndex]?.value) },
    ...all.map((choice) =>
      h(
        'option',
        { selected: choice.value === value },
        choice.value === undefined ? choice.label : `${choice.label}（${choice.value}）`,
      ),
    ),
  );
  // A value no contract allows, or none where one is due, is not any of the choices.
  if (!all.some((choice) => choice.value === value)) select.selectedIndex = -1;
  return frame(field, path, [h('label', { for: id }, ...labelOf(field))], select);
}

const FLAGS = [
  { value: true, label: '是' },
  { value: false, label: '否' },
];

function frame({ name }: FormField, path: Path, head: Child[], control: HTMLElement): HTMLElement {
  return h(
    'div',
    { class: 'field' },
    h('div', { class: 'field-head', title: name || undefined }, ...head),
    control,
    issueAt(path),
  );
}

/** Where the form writes what is wrong with this path. */
export function issueAt(path: Path): HTMLElement {
  return h('p', { class: 'issue', id: `${idOf(path)}-issue`, 'data-issue': keyOf(path) });
}

export function labelOf({ label, required }: FormField): Child[] {
  return [label, required && h('span', { class: 'must', title: '必填', 'aria-label': '必填' }, ' *')];
}

export const idOf = (path: Path) => `f-${path.join('-')}`;

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return '（在 JSON 里修改）';
  return value === undefined || value === null ? '' : String(value);
}

function rangeOf({ min, max, whole }: FormField): string {
  const range = max === undefined ? (min ? `≥ ${min}` : '') : `${min ?? 0} – ${max}`;
  return [whole && '整数', range].filter(Boolean).join(' ');
}
