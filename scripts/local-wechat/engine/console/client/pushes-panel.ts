import { h } from './dom';
import { attempt } from './store';
import { type PushesView, wechat } from './wechat';

/** Switches WeChat's events on and off. */
export function pushesPanel() {
  const facts = h('p', { class: 'facts' });
  const button = h('button', { class: 'chip', type: 'button', onclick: toggle });
  let enabled = true;

  function show(view: PushesView) {
    enabled = view.enabled;
    button.textContent = enabled ? '关掉推送' : '打开推送';
    facts.textContent = enabled
      ? `推送开着：送到 ${view.delivered} 个，没有送到 ${view.lost} 个，还有 ${view.waiting} 个在路上。`
      : '推送关着：这段时间的事件不会补发。';
  }

  function toggle() {
    void attempt(async () => show(await wechat.setPushes(!enabled)));
  }

  return {
    element: h(
      'section',
      { class: 'panel' },
      h('h2', {}, '微信的推送'),
      facts,
      h('div', { class: 'chips' }, button),
      h('p', { class: 'hint' }, '轨迹有新节点、EMS 审核结束时，微信调用云函数 onWaybillEvent。'),
    ),
    refresh: async () => show(await wechat.pushes()),
  };
}
