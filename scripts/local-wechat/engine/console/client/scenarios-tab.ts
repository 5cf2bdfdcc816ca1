import { fill, h } from './dom';
import { play, type Scenario, type Told, type World } from './scenario';
import { attempt, update } from './store';
import { type Fault, wechat } from './wechat';

/** The page's way to the local WeChat. */
const world: World = {
  async call(name, event, openid = 'o-demo-owner') {
    const caller = { openid, source: 'wx_client' };
    const { answer } = await wechat.invoke(name, JSON.stringify(event), caller);
    if (!answer.result) throw new Error(answer.errMsg ?? `${name} 没有回答`);
    return answer.result as Told;
  },
  faults: (list) => wechat.setFaults(list as Fault[]),
  advance: (seconds) => wechat.advance(seconds),
  reset: () => wechat.rewind(),
  state: () => wechat.state(),
  database: () => wechat.database(),
  calls: () => wechat.calls(),
  now: () => performance.now(),
};

export function scenariosTab(scenarios: readonly Scenario[]) {
  const cards = scenarios.map((scenario) => card(scenario, () => setBusy));
  const intro = '一键演一段。每段都从演示数据开始：你自己绑的账号、建的运单、开的故障会被清掉。';
  function setBusy(busy: boolean) {
    for (const { button } of cards) button.disabled = busy;
  }
  return {
    element: h(
      'div',
      { class: 'page' },
      h('p', { class: 'hint' }, intro),
      h('div', { class: 'cards' }, ...cards.map(({ element }) => element)),
    ),
  };
}

function card(scenario: Scenario, busy: () => (busy: boolean) => void) {
  const { id, title, story, steps, looks } = scenario;
  const rows = steps.map(({ say }) => {
    const outcome = h('span', { class: 'facts' });
    return { outcome, element: h('li', {}, h('span', {}, say), outcome) };
  });
  const list = h('ol', { class: 'steps' }, ...rows.map(({ element }) => element));
  const after = h(
    'p',
    { class: 'looks' },
    '之后去看：',
    ...looks.map(({ label, href }) =>
      h('a', { href, target: href.startsWith('/') ? '_blank' : undefined }, label),
    ),
  );
  const button = h('button', { class: 'chip start', type: 'button', onclick: () => void start() }, '开始');
  const status = h('span', { class: 'status', role: 'status' });

  async function start() {
    busy()(true);
    fill(button, '正在演…');
    status.textContent = '';
    for (const [index, { element, outcome }] of rows.entries()) {
      element.className = index === 0 ? 'now' : '';
      outcome.textContent = '';
    }
    await attempt(async () => {
      const kept = await play(scenario, world, (index, { ok, text }) => {
        const row = rows[index];
        if (row) row.element.className = ok ? 'done' : 'failed';
        if (row) row.outcome.textContent = text;
        const next = rows[index + 1];
        if (ok && next) next.element.className = 'now';
      });
      status.textContent = kept ? '演完了，和说的一样' : '没有按说的发生';
      status.className = kept ? 'status good' : 'status bad';
    });
    update({ runs: {} });
    fill(button, '再来一次');
    busy()(false);
  }

  const head = h('div', { class: 'card-head' }, h('h2', {}, title), button);
  const element = h(
    'section',
    { class: 'panel card', id: `scenario-${id}` },
    head,
    h('p', {}, story),
    list,
    status,
    after,
  );
  return { element, button };
}
