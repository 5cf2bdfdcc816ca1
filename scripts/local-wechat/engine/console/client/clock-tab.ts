import { h } from './dom';
import { attempt, update } from './store';
import { wechat } from './wechat';

const STEPS = [
  { label: '快进 1 分钟', seconds: 60 },
  { label: '快进 10 分钟', seconds: 600 },
  { label: '快进 1 小时', seconds: 3600 },
  { label: '快进 1 天', seconds: 86_400 },
];

const UNITS = [
  { label: '分钟', seconds: 60 },
  { label: '小时', seconds: 3600 },
  { label: '天', seconds: 86_400 },
];

export function clockTab() {
  const time = h('p', { class: 'clock', role: 'timer' });
  const note = h('p', { class: 'facts' });
  let aheadMs = 0;

  function show(now: string) {
    aheadMs = Date.parse(now) - Date.now();
    tick();
  }

  const amount = h('input', { id: 'clock-amount', type: 'number', min: 1, max: 3650, step: 1, value: 3 });
  const unit = h(
    'select',
    { id: 'clock-unit', 'aria-label': '单位' },
    ...UNITS.map(({ label, seconds }) => h('option', { value: seconds, selected: label === '小时' }, label)),
  );
  const own = h(
    'form',
    {
      class: 'form clock-form',
      onsubmit: (event: Event) => {
        event.preventDefault();
        void move(Number(amount.value) * Number(unit.value));
      },
    },
    h('div', { class: 'field' }, h('label', { for: 'clock-amount' }, '快进多久'), amount),
    h('div', { class: 'field' }, unit),
    h('button', { class: 'primary', type: 'submit' }, '快进'),
  );

  const move = (seconds: number) =>
    attempt(async () => {
      show((await wechat.advance(seconds)).now);
      update({});
    });

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
                onclick: () => void move(seconds),
              },
              label,
            ),
          ),
        ),
        own,
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
