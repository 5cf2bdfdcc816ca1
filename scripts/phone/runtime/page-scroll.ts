import type { Caller, Json } from './types';

interface ScrolledPage {
  scroller: HTMLElement;
  caller: Caller;
  config: Json;
}

/** What a style sheet hides cannot be scrolled to on a phone; browsers do it for focus and for tests. */
export function keepHiddenOverflowStill(): void {
  const undo = (event: Event) => {
    const box = event.target;
    if (!(box instanceof HTMLElement) || !box.closest('wx-page')) return;
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX === 'hidden' && box.scrollLeft !== 0) box.scrollLeft = 0;
    if (overflowY === 'hidden' && box.scrollTop !== 0) box.scrollTop = 0;
  };
  document.addEventListener('scroll', undo, true);
}

/** Reports a page's scrolling: onPageScroll always, onReachBottom once per arrival near the end. */
export function followScroll({ scroller, caller, config }: ScrolledPage): void {
  const distance = Number(config.onReachBottomDistance ?? 50);
  let atBottom = false;
  scroller.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    caller.onPageScroll?.({ scrollTop });
    const near = scrollHeight > clientHeight && scrollHeight - clientHeight - scrollTop <= distance;
    if (near && !atBottom) caller.onReachBottom?.();
    atBottom = near;
  });
}

export function scrollPage(
  scroller: HTMLElement,
  options: { scrollTop?: number; offsetTop?: number; duration?: number },
  target?: HTMLElement | null,
): void {
  const offset = target
    ? target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
    : 0;
  const top = target ? offset + (options.offsetTop ?? 0) : (options.scrollTop ?? 0);
  scroller.scrollTo({ top, behavior: options.duration === 0 ? 'instant' : 'smooth' });
}
