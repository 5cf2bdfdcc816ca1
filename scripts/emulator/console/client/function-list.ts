import { ROLE_LABELS } from './callers';
import { empty, fill, h } from './dom';
import { onUpdate, update, workbench } from './store';
import type { CatalogueEntry } from './wechat';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function functionList(): HTMLElement {
  const list = h('div', {
    class: 'functions',
    role: 'listbox',
    tabindex: '0',
    'aria-label': '云函数',
    onkeydown: (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      move(step);
    },
  });
  onUpdate((_, changed) => {
    if (!changed.functions && changed.selected === undefined) return;
    fill(
      list,
      ...(workbench.functions.length ? workbench.functions.map(option) : [empty('还没有构建好的云函数。')]),
    );
    list.setAttribute('aria-activedescendant', `function-${workbench.selected}`);
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return h('section', { class: 'panel' }, h('h2', {}, '云函数'), list);
}

function option({ name, title, role, effect }: CatalogueEntry): HTMLElement {
  const facts = [
    role && `${ROLE_LABELS[role] ?? role}起`,
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

function move(step: number): void {
  const { functions, selected } = workbench;
  const next = functions[functions.findIndex(({ name }) => name === selected) + step];
  if (next) update({ selected: next.name });
}
