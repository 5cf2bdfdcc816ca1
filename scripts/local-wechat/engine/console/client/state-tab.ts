import { type Cell, type DataSet, dataSets, type Row, searched } from './datasets';
import { empty, fill, h, tag } from './dom';
import type { ConsolePart } from './part';
import { openRecord } from './record-dialog';
import { mono } from './table';
import { partOfHash } from './tabs';
import { wechat } from './wechat';

const MOST_ROWS = 100;

/** Ledger, accounts and the rest: one table at a time, a search, a record as JSON. */
export function stateTab(parts: readonly ConsolePart[]) {
  const chooser = h('nav', { class: 'sets', 'aria-label': '数据' });
  const search = h('input', {
    class: 'search',
    type: 'search',
    placeholder: '搜索这张表',
    'aria-label': '搜索这张表',
    autocomplete: 'off',
    oninput: () => showRows(),
  });
  const facts = h('p', { class: 'facts', role: 'status' });
  const body = h('div');
  const calls = h('p', { class: 'facts' });
  const panel = h('section', { class: 'panel' }, h('div', { class: 'set-head' }, search, facts), body);
  const rules = h(
    'details',
    { class: 'fold' },
    h('summary', {}, '本地微信的规矩'),
    ...parts.flatMap((part) => part.rules()),
  );
  const element = h('div', { class: 'page' }, chooser, panel, calls, rules);
  let sets: DataSet[] = [];
  const current = () => sets.find(({ id }) => id === partOfHash()) ?? sets[0];

  function showRows() {
    const set = current();
    if (!set) return;
    const rows = searched(set.rows, search.value);
    const shown = rows.slice(0, MOST_ROWS);
    const cut = rows.length > shown.length ? `，显示前 ${shown.length} 条` : '';
    facts.textContent = `${rows.length} 条${cut} · ${set.hint}`;
    fill(body, shown.length ? tableOf(set, shown) : empty(set.rows.length ? '没有找到。' : '空的。'));
  }

  async function refresh() {
    const [state, database] = await Promise.all([wechat.state(), wechat.database()]);
    sets = dataSets(
      parts.flatMap((part) => part.tables(state, database)),
      database,
    );
    fill(chooser, ...sets.map((set) => link(set, set === current())));
    calls.textContent = `到现在共有 ${state.calls} 次调用到达微信。`;
    showRows();
  }
  return { element, refresh };
}

function link({ id, label, rows }: DataSet, chosen: boolean): HTMLElement {
  return h(
    'a',
    { class: 'chip', href: `#state/${id}`, 'aria-current': chosen ? 'page' : undefined },
    `${label} `,
    h('small', {}, rows.length),
  );
}

function tableOf({ heads }: DataSet, rows: Row[]): HTMLElement {
  const cell = (value: string | number | Cell) =>
    typeof value === 'object' ? tag(value.text, value.tone) : value;
  return h(
    'div',
    { class: 'scroll', tabindex: '0' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      h(
        'tbody',
        {},
        ...rows.map((row) =>
          h(
            'tr',
            { onclick: () => openRecord(row) },
            h('td', {}, h('button', { class: 'record', type: 'button' }, mono(row.title))),
            ...row.cells.map((value) => h('td', {}, cell(value))),
          ),
        ),
      ),
    ),
  );
}
