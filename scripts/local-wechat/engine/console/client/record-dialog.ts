import { labelFrame } from '../../../couriers/console/label-frame';
import type { Row } from './datasets';
import { empty, fill, h } from './dom';
import { copyButton, jsonView } from './json-view';
import { attempt } from './store';
import { wechat } from './wechat';

const OWNER = { openid: 'o-demo-owner', source: 'wx_client' };

/** One record over the page: its JSON and, of a waybill, its label. Esc closes it. */
export function openRecord({ title, record, label }: Row): void {
  const body = h('div', { class: 'stack' }, jsonView(record));
  const tools = h('div', { class: 'chips' }, copyButton(record));
  if (label) tools.prepend(labelButton(label, body));
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

function labelButton(label: NonNullable<Row['label']>, body: HTMLElement): HTMLElement {
  const { orderId, deliveryId, waybillId } = label;
  const show = () =>
    attempt(async () => {
      const event = JSON.stringify({ orderId, deliveryId, waybillId });
      const { answer } = await wechat.invoke('getOrder', event, OWNER);
      const { printHtml, error } = (answer.result ?? {}) as { printHtml?: string; error?: { title: string } };
      fill(body, printHtml ? labelFrame(printHtml) : empty(error?.title ?? '没有取到面单。'));
    });
  return h('button', { class: 'quiet', type: 'button', onclick: () => void show() }, '看面单');
}
