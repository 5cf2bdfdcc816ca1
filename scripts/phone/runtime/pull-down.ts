import { themed } from './theme';
import type { Json } from './types';

const TRIGGER = 50;
const LIMIT = 100;

export interface PullDown {
  start(): void;
  stop(): void;
}

/** Pull-down refresh of a page: drag at the top, three dots while the page loads, until wx.stopPullDownRefresh. */
export function createPullDown(
  view: HTMLElement,
  scroller: HTMLElement,
  config: Json,
  onRefresh: () => void,
): PullDown {
  const dots = document.createElement('div');
  dots.className = 'pull-down-dots';
  dots.innerHTML = '<i></i><i></i><i></i>';
  dots.dataset.style = String(themed(config).backgroundTextStyle ?? 'dark');
  view.prepend(dots);
  let refreshing = false;

  const move = (distance: number, animate: boolean) => {
    scroller.style.transition = animate ? 'transform .2s' : 'none';
    scroller.style.transform = distance > 0 ? `translateY(${distance}px)` : '';
    dots.style.opacity = String(Math.min(distance / TRIGGER, 1));
  };
  const start = () => {
    if (refreshing) return;
    refreshing = true;
    dots.classList.add('running');
    move(TRIGGER, true);
    onRefresh();
  };
  const stop = () => {
    refreshing = false;
    dots.classList.remove('running');
    move(0, true);
  };
  if (config.enablePullDownRefresh === true) followDrag(scroller, () => !refreshing, move, start);
  return { start, stop };
}

function followDrag(
  scroller: HTMLElement,
  allowed: () => boolean,
  move: (distance: number, animate: boolean) => void,
  start: () => void,
): void {
  let from: number | undefined;
  let distance = 0;
  scroller.addEventListener('preview:touchstart', (event) => {
    from = allowed() && scroller.scrollTop <= 0 ? (event as CustomEvent).detail.y : undefined;
    distance = 0;
  });
  scroller.addEventListener('preview:touchmove', (event) => {
    if (from === undefined) return;
    if (event.defaultPrevented || scroller.scrollTop > 0) {
      from = undefined;
      move(0, true);
      return;
    }
    distance = Math.min(LIMIT, Math.max(0, ((event as CustomEvent).detail.y - from) / 2));
    if (distance > 0) event.preventDefault();
    move(distance, false);
  });
  scroller.addEventListener('preview:touchend', () => {
    if (from === undefined) return;
    from = undefined;
    if (distance >= TRIGGER) start();
    else move(0, true);
  });
}
