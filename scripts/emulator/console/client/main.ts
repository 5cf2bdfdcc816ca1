import { clockTab } from './clock-tab';
import { h } from './dom';
import { faultsTab } from './faults-tab';
import { functionList } from './function-list';
import { requestPanel } from './request-panel';
import { resultPanel } from './result-panel';
import { runSelected } from './run';
import { stateTab } from './state-tab';
import { attempt, onUpdate, update } from './store';
import { tabs } from './tabs';
import { wechat } from './wechat';

const bench = h('div', { class: 'bench' }, functionList(), requestPanel(), resultPanel());
const { bar, panels, refresh } = tabs([
  { id: 'functions', label: '调用', element: bench },
  { id: 'state', label: '沙箱数据', ...stateTab() },
  { id: 'faults', label: '故障开关', ...faultsTab() },
  { id: 'clock', label: '时钟', ...clockTab() },
]);

document.getElementById('app')?.append(header(), trouble(), panels);
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  if (!bench.hidden) void runSelected();
});
void load();

function load(): Promise<void> {
  return attempt(async () => {
    const functions = await wechat.functions();
    update({ functions, selected: functions[0]?.name ?? '' });
    refresh();
  });
}

/** One place, on every tab, that says why something could not be done. */
function trouble(): HTMLElement {
  const banner = h('p', { class: 'problem banner', role: 'alert' });
  onUpdate((state) => {
    banner.textContent = state.trouble;
  });
  return banner;
}

function header(): HTMLElement {
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
    h('div', { class: 'tools' }, h('a', { href: '/' }, '小程序预览'), reset),
  );
}
