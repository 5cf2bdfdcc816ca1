import { clockTab } from './clock-tab';
import { h } from './dom';
import { faultsTab } from './faults-tab';
import { functionList } from './function-list';
import { requestPanel } from './request-panel';
import { resultPanel } from './result-panel';
import { runSelected } from './run';
import { stateTab } from './state-tab';
import { update } from './store';
import { tabs } from './tabs';
import { wechat } from './wechat';

const bench = h('div', { class: 'bench' }, functionList(), requestPanel(), resultPanel());
const { bar, panels, refresh } = tabs([
  { id: 'functions', label: '调用', element: bench },
  { id: 'state', label: '沙箱数据', ...stateTab() },
  { id: 'faults', label: '故障开关', ...faultsTab() },
  { id: 'clock', label: '时钟', ...clockTab() },
]);

document.getElementById('app')?.append(header(), panels);
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  if (!bench.hidden) void runSelected();
});
void load();

async function load(): Promise<void> {
  try {
    const functions = await wechat.functions();
    update({ functions, selected: functions[0]?.name ?? '' });
    refresh();
  } catch (error) {
    update({ functions: [], trouble: error instanceof Error ? error.message : String(error) });
  }
}

function header(): HTMLElement {
  const reset = h('button', { class: 'quiet', type: 'button' }, '恢复演示数据');
  reset.addEventListener('click', async () => {
    if (!confirm('恢复演示数据？绑定过的账号、故障和时钟都会回到最初。')) return;
    reset.disabled = true;
    await wechat.reset().catch((error: Error) => update({ trouble: error.message }));
    reset.disabled = false;
    update({ runs: {} });
    refresh();
  });
  return h(
    'header',
    { class: 'top' },
    h('h1', {}, '本地云控制台'),
    bar,
    h('div', { class: 'tools' }, h('a', { href: '/' }, '小程序预览'), reset),
  );
}
