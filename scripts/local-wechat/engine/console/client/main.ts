import { checkDrafts } from './checking';
import { clockTab } from './clock-tab';
import { h } from './dom';
import { eventPanel } from './event-panel';
import { faultsTab } from './faults-tab';
import { functionList } from './function-list';
import type { ConsolePart } from './part';
import { requestPanel } from './request-panel';
import { resultPanel } from './result-panel';
import { runSelected } from './run';
import { scenariosTab } from './scenarios-tab';
import { stateTab } from './state-tab';
import { statusBar } from './status-bar';
import { attempt, onUpdate, update, workbench } from './store';
import { partOfHash, tabs } from './tabs';
import { wechat } from './wechat';

/** The console, with what each plug-in adds to it. */
export function startConsole(parts: readonly ConsolePart[]): void {
  const { element: list, search } = functionList();
  const side = h('div', { class: 'stack side' }, eventPanel(), resultPanel(parts));
  const bench = h('div', { class: 'bench' }, list, requestPanel(), side);
  const status = statusBar(() => refresh());
  const { bar, panels, refresh } = tabs([
    { id: 'functions', label: '调用', element: bench, refresh: chooseByAddress },
    { id: 'scenarios', label: '场景', ...scenariosTab(parts.flatMap(({ scenarios }) => scenarios)) },
    { id: 'state', label: '数据', ...stateTab(parts) },
    { id: 'faults', label: '故障开关', ...faultsTab() },
    { id: 'clock', label: '时钟', ...clockTab() },
  ]);

  document.getElementById('app')?.append(header(bar, status.elements, refresh), trouble(), panels);
  document.addEventListener('keydown', (event) => {
    if (bench.hidden) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      void runSelected();
    } else if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });
  checkDrafts();
  // A run, a scenario and a switch may each change what the bar tells.
  onUpdate((_, changed) => (changed.runs || Object.keys(changed).length === 0) && status.refresh());
  window.addEventListener('hashchange', status.refresh);
  void load();

  function load(): Promise<void> {
    return attempt(async () => {
      const [functions, forms] = await Promise.all([wechat.functions(), wechat.forms()]);
      update({ functions, forms, selected: functions[0]?.name ?? '' });
      refresh();
      status.refresh();
    });
  }
}

/** `#functions/addOrder` opens that function. */
async function chooseByAddress(): Promise<void> {
  const name = partOfHash();
  if (name !== workbench.selected && workbench.functions.some((one) => one.name === name))
    update({ selected: name });
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select');

/** One place, on every tab, that says why something could not be done. */
function trouble(): HTMLElement {
  const banner = h('p', { class: 'problem banner', role: 'alert' });
  onUpdate((state) => {
    banner.textContent = state.trouble;
  });
  return banner;
}

function header(bar: HTMLElement, alarms: HTMLElement[], refresh: () => void): HTMLElement {
  const reset = h('button', { class: 'quiet', type: 'button' }, '恢复演示数据');
  reset.addEventListener('click', async () => {
    if (!confirm('恢复演示数据？绑定过的账号、故障和时钟都会回到最初。')) return;
    reset.disabled = true;
    await attempt(async () => {
      await wechat.reset();
      update({ runs: {} });
      refresh();
    });
    reset.disabled = false;
  });
  return h(
    'header',
    { class: 'top' },
    h('h1', {}, '本地云控制台'),
    bar,
    h('div', { class: 'tools' }, ...alarms, h('a', { href: '/' }, '小程序预览'), reset),
  );
}
