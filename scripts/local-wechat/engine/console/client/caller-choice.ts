import { CALLERS, type Caller, OWN_CALLER } from './callers';
import { h } from './dom';
import { update, workbench } from './store';

/** Who calls: one of the usual people, or an openid and a source of one's own. */
export function callerChoice(): HTMLElement {
  const own = h(
    'div',
    { class: 'own-caller', hidden: true },
    ownField('openid', 'openid（空：没有）'),
    ownField('source', '来源 source'),
  );
  const choose = (caller: Caller) => {
    own.hidden = caller !== OWN_CALLER;
    update({ caller });
  };
  return h(
    'fieldset',
    { class: 'callers' },
    h('legend', {}, '调用者'),
    h('div', { class: 'segments' }, ...[...CALLERS, OWN_CALLER].map((caller) => segment(caller, choose))),
    own,
  );
}

function segment(caller: Caller, choose: (caller: Caller) => void): HTMLElement {
  return h(
    'label',
    { title: caller === OWN_CALLER ? '自己写 openid 和来源' : caller.openid || '没有 openid' },
    h('input', {
      type: 'radio',
      name: 'caller',
      value: caller.id,
      checked: caller === workbench.caller,
      onchange: () => choose(caller),
    }),
    h('span', {}, caller.label),
  );
}

function ownField(key: 'openid' | 'source', label: string): HTMLElement {
  const id = `own-${key}`;
  const input = h('input', {
    id,
    value: OWN_CALLER[key],
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    oninput: () => {
      OWN_CALLER[key] = input.value.trim();
      update({ caller: OWN_CALLER });
    },
  });
  return h('div', { class: 'field' }, h('label', { for: id }, label), input);
}
