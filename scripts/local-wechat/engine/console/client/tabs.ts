import { h } from './dom';
import { attempt } from './store';

export interface Tab {
  id: string;
  label: string;
  element: HTMLElement;
  /** Called whenever the tab comes to the front, or its part of the address changes. */
  refresh?(): Promise<void>;
}

/** What follows the tab in the address: `ledger` of `#state/ledger`. */
export const partOfHash = () => location.hash.slice(1).split('/')[1] ?? '';

/** Tabs that live in the address (`#faults`), so that a reload stays where one was. */
export function tabs(all: Tab[]): { bar: HTMLElement; panels: HTMLElement; refresh(): void } {
  const bar = h('div', { class: 'tabs', role: 'tablist', onkeydown: moveFocus });
  const panels = h('main', {});
  const buttons = all.map(({ id, label }) =>
    h(
      'button',
      { id: `tab-${id}`, role: 'tab', type: 'button', 'aria-controls': id, onclick: () => open(id) },
      label,
    ),
  );
  bar.append(...buttons);
  for (const { id, element } of all) {
    element.id = id;
    element.setAttribute('role', 'tabpanel');
    element.setAttribute('aria-labelledby', `tab-${id}`);
    panels.append(element);
  }

  const current = () => all.find(({ id }) => id === location.hash.slice(1).split('/')[0]) ?? (all[0] as Tab);

  function open(id: string) {
    history.replaceState(null, '', `#${id}`);
    show();
  }

  function show() {
    for (const [index, { id, element }] of all.entries()) {
      const active = id === current().id;
      element.hidden = !active;
      buttons[index]?.setAttribute('aria-selected', String(active));
      buttons[index]?.setAttribute('tabindex', active ? '0' : '-1');
    }
    refresh();
  }

  function refresh() {
    const { refresh: work } = current();
    if (work) void attempt(work);
  }

  function moveFocus(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = all[all.indexOf(current()) + step];
    if (!step || !next) return;
    open(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  }

  window.addEventListener('hashchange', show);
  show();
  return { bar, panels, refresh };
}
