import { h } from './dom';
import { blankOf, isObject, type Path } from './event-model';
import { type Change, idOf, issueAt, labelOf, singleField } from './form-fields';
import type { FormField } from './wechat';

export interface FormContext {
  change: Change;
  /**
   * A change of what is there by now, after which there are other fields: the form is made anew and `focus` gets
   * the cursor.
   */
  reshape(path: Path, change: (value: unknown) => unknown, focus: Path): void;
  /** Which groups somebody opened or closed, by path. */
  folded: Map<string, boolean>;
}

export function fieldsFor(
  fields: readonly FormField[],
  value: unknown,
  path: Path,
  context: FormContext,
): HTMLElement[] {
  const values = isObject(value) ? value : {};
  return fields.map((field) => fieldFor(field, values[field.name], [...path, field.name], context));
}

function fieldFor(field: FormField, value: unknown, path: Path, context: FormContext): HTMLElement {
  if (field.kind === 'object') return objectGroup(field, value, path, context);
  if (field.kind === 'list') return listGroup(field, value, path, context);
  return singleField(field, path, value, context.change);
}

function objectGroup(field: FormField, value: unknown, path: Path, context: FormContext): HTMLElement {
  const { fields = [], label, required } = field;
  if (value === undefined && !required) {
    return add(`＋ 加上${label}`, path, () => context.reshape(path, () => ({}), path));
  }
  const remove = !required && removal(`去掉${label}`, () => context.reshape(path, () => undefined, path));
  return group(field, path, context, [
    h('div', { class: 'fields' }, ...fieldsFor(fields, value, path, context)),
    ...(remove ? [h('div', { class: 'chips' }, remove)] : []),
  ]);
}

function listGroup(field: FormField, value: unknown, path: Path, context: FormContext): HTMLElement {
  const item = field.item as FormField;
  const items = listIn(value);
  const rows = items.map((one, index) => {
    const at = [...path, index];
    const remove = removal(
      '移除',
      () => context.reshape(path, without(index, field.required), path),
      `移除第 ${index + 1} 项`,
    );
    const head = h('div', { class: 'item-head' }, h('span', {}, `第 ${index + 1} 项`), remove);
    if (item.kind !== 'object') {
      const one_ = singleField(
        { ...item, label: `${item.label || field.label} ${index + 1}` },
        at,
        one,
        context.change,
      );
      return h('li', { class: 'item plain' }, one_, remove);
    }
    const inner = fieldsFor(item.fields ?? [], one, at, context);
    return h('li', { class: 'item' }, head, issueAt(at), h('div', { class: 'fields' }, ...inner));
  });
  const next = [...path, items.length];
  const more = add('＋ 加一项', path, () =>
    context.reshape(path, (now) => [...listIn(now), blankOf(item)], next),
  );
  const limit = field.max === undefined ? '' : `最多 ${field.max} 项`;
  return group(field, path, context, [
    h('ol', { class: 'items' }, ...rows),
    h('div', { class: 'chips' }, more, limit && h('small', { class: 'hint' }, limit)),
  ]);
}

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The list without one item; an optional list goes with its last one. */
const without = (index: number, required: boolean) => (now: unknown) => {
  const left = listIn(now).filter((_, at) => at !== index);
  return left.length || required ? left : undefined;
};

function group(field: FormField, path: Path, { folded }: FormContext, content: HTMLElement[]): HTMLElement {
  const key = path.join('.');
  const open = !(folded.get(key) ?? narrow());
  const details = h(
    'details',
    { class: 'group', id: idOf(path), open, ontoggle: () => folded.set(key, !details.open) },
    h('summary', {}, h('b', {}, ...labelOf(field)), h('code', {}, field.name), h('span', { class: 'count' })),
    issueAt(path),
    ...content,
  );
  return details;
}

/** On a phone a request of fifty fields begins folded. */
const narrow = () => window.matchMedia('(max-width: 640px)').matches;

function add(text: string, path: Path, onclick: () => void): HTMLElement {
  return h('button', { class: 'quiet add', type: 'button', id: `${idOf(path)}-add`, onclick }, text);
}

function removal(text: string, onclick: () => void, label = text): HTMLElement {
  return h('button', { class: 'quiet', type: 'button', 'aria-label': label, onclick }, text);
}
