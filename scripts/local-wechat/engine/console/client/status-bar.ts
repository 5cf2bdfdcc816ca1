import { h } from './dom';
import { attempt } from './store';
import { wechat } from './wechat';

const EVERY_MS = 5000;

/** What is not as usual, on every tab: switches that are on, with a way to end them, and a clock that is ahead. */
export function statusBar(changed: () => void) {
  const faults = h('button', {
    class: 'quiet alarm',
    type: 'button',
    hidden: true,
    onclick: () => void clear(),
  });
  const clock = h('a', { class: 'quiet', href: '#clock', hidden: true });

  async function look() {
    const [on, { now }] = await Promise.all([wechat.faults(), wechat.clock()]);
    faults.hidden = on.length === 0;
    faults.textContent = `关掉 ${on.length} 个故障`;
    const hours = Math.round((Date.parse(now) - Date.now()) / 360_000) / 10;
    clock.hidden = hours < 0.1;
    clock.textContent = `时钟快 ${hours < 48 ? `${hours} 小时` : `${Math.round(hours / 24)} 天`}`;
  }

  async function clear() {
    await attempt(async () => {
      await wechat.setFaults([]);
      await look();
    });
    changed();
  }

  const refresh = () => void look().catch(() => {});
  setInterval(() => document.hidden || refresh(), EVERY_MS);
  return { elements: [clock, faults], refresh };
}
