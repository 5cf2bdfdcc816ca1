import { empty, h } from './dom';

export function table(heads: string[], rows: (Node | string | number)[][]): HTMLElement {
  if (rows.length === 0) return empty('空的。');
  return h(
    'div',
    { class: 'scroll', tabindex: '0' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...rows.map((row) => h('tr', {}, ...row.map((cell) => h('td', {}, cell))))),
    ),
  );
}

export const mono = (text: string) => h('code', {}, text);
