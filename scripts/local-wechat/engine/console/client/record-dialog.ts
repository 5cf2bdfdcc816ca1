import type { Row } from './datasets';
import { fill, h } from './dom';
import { copyButton, jsonView } from './json-view';
import { attempt } from './store';

/** One record over the page: its JSON and what else there is to see of it. Esc closes it. */
export function openRecord({ title, record, sight }: Row): void {
  const body = h('div', { class: 'stack' }, jsonView(record));
  const tools = h('div', { class: 'chips' }, copyButton(record));
  if (sight) tools.prepend(sightButton(sight, body));
  const dialog = h(
    'dialog',
    {
      class: 'record-dialog',
      'aria-label': title,
      onclose: () => dialog.remove(),
      // A click beside the record hits the dialog itself.
      onclick: (event: Event) => event.target === dialog && dialog.close(),
    },
    h(
      'div',
      { class: 'record-body' },
      h(
        'header',
        { class: 'record-head' },
        h('h2', {}, title),
        h('button', { class: 'quiet', type: 'button', onclick: () => dialog.close() }, '关闭 Esc'),
      ),
      tools,
      body,
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
}

function sightButton({ title, show }: NonNullable<Row['sight']>, body: HTMLElement): HTMLElement {
  const look = () => attempt(async () => fill(body, await show()));
  return h('button', { class: 'quiet', type: 'button', onclick: () => void look() }, title);
}
