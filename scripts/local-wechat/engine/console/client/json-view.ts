import { fill, h } from './dom';
import { readableJson, tokensOf } from './json-text';

export function jsonView(value: unknown): HTMLElement {
  return h(
    'pre',
    { class: 'json', tabindex: '0' },
    ...tokensOf(readableJson(value)).map(({ kind, text }) => h('span', { class: kind }, text)),
  );
}

export function copyButton(value: unknown): HTMLElement {
  const button = h('button', { class: 'quiet', type: 'button' }, '复制');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(JSON.stringify(value, null, 2));
    button.textContent = '已复制';
    setTimeout(() => fill(button, '复制'), 1500);
  });
  return button;
}
