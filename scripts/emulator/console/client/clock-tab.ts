import { h } from './dom';
import { attempt } from './store';
import { wechat } from './wechat';

const STEPS = [
  { label: '快进 1 分钟', seconds: 60 },
  { label: '快进 10 分钟', seconds: 600 },
  { label: '快进 1 小时', seconds: 3600 },
  { label: '快进 1 天', seconds: 86_400 },
];

export function clockTab() {
  const time = h('p', { class: 'clock', role: 'timer' });
  const note = h('p', { class: 'facts' });
  let aheadMs = 0;

  function show(now: string) {
    aheadMs = Date.parse(now) - Date.now();
    tick();
  }

  function tick() {
    time.textContent = new Date(Date.now() + aheadMs).toLocaleString('zh-CN', { hour12: false });
    const minutes = Math.round(aheadMs / 60_000);
    note.textContent = minutes === 0 ? '和这台电脑的时间一样。' : `比这台电脑快 ${duration(minutes)}。`;
  }

  setInterval(tick, 1000);
  return {
    element: h(
      'div',
      { class: 'page' },
      h(
        'section',
        { class: 'panel' },
        h('h2', {}, '本地微信的时钟'),
        time,
        note,
        h(
          'div',
          { class: 'chips' },
          ...STEPS.map(({ label, seconds }) =>
            h(
              'button',
              {
                class: 'chip',
                type: 'button',
                onclick: () => attempt(async () => show((await wechat.advance(seconds)).now)),
              },
              label,
            ),
          ),
        ),
        h(
          'p',
          { class: 'hint' },
          '云函数里的 Date.now() 跟着走；EMS 审核、运单轨迹、令牌过期都按这个时钟。恢复演示数据会把它拨回来。',
        ),
      ),
    ),
    refresh: async () => show((await wechat.clock()).now),
  };
}

function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`;
  if (minutes < 1440) return `${Math.round(minutes / 6) / 10} 小时`;
  return `${Math.round(minutes / 144) / 10} 天`;
}
