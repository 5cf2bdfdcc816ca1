import { ROLE_LABELS } from './callers';
import { empty, fill, h } from './dom';
import { onUpdate, update, workbench } from './store';
import type { CatalogueEntry } from './wechat';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The functions and a search over them; `search` is what `/` focuses. */
export function functionList(): { element: HTMLElement; search: HTMLInputElement } {
  const search = h('input', {
    class: 'search',
    type: 'search',
    placeholder: '搜索云函数（/）',
    'aria-label': '搜索云函数',
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: () => show(),
    onkeydown: (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') {
        search.value = '';
        show();
        list.focus();
      } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
        if (event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const [first] = found();
        if (first && !found().some(({ name }) => name === workbench.selected))
          update({ selected: first.name });
        list.focus();
      }
    },
  });
  const list = h('div', {
    class: 'functions',
    role: 'listbox',
    tabindex: '0',
    'aria-label': '云函数',
    onkeydown: (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      const shown = found();
      const next = shown[shown.findIndex(({ name }) => name === workbench.selected) + step];
      if (next) update({ selected: next.name });
    },
  });

  const found = () => {
    const wanted = search.value.trim().toLowerCase();
    return workbench.functions.filter(({ name, title }) => `${name} ${title}`.toLowerCase().includes(wanted));
  };

  function show() {
    const shown = found();
    const none = workbench.functions.length ? '没有这样的云函数。' : '还没有构建好的云函数。';
    fill(list, ...(shown.length ? shown.map(option) : [empty(none)]));
    const chosen = list.querySelector('[aria-selected=true]');
    if (chosen) list.setAttribute('aria-activedescendant', chosen.id);
    else list.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  onUpdate((_, changed) => {
    if (changed.functions || changed.selected !== undefined) show();
  });
  return { element: h('section', { class: 'panel list' }, search, list), search };
}

function option({ name, title, role, effect }: CatalogueEntry): HTMLElement {
  const facts = [
    role && (role === 'push' ? '微信推送' : `${ROLE_LABELS[role] ?? role}起`),
    effect === 'write' ? '写' : effect === 'read' && '读',
  ];
  return h(
    'div',
    {
      id: `function-${name}`,
      class: 'option',
      role: 'option',
      'aria-selected': String(name === workbench.selected),
      onclick: () => update({ selected: name }),
    },
    h('b', {}, title),
    h('code', {}, name),
    h('small', {}, facts.filter(Boolean).join(' · ')),
  );
}
