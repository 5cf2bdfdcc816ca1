import type { PageEntry } from './page';

/** Reports a page's scrolling: onPageScroll always, onReachBottom once per arrival near the end. */
export function followScroll({ scroller, caller, config }: PageEntry): void {
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
  options: { scrollTop?: number; selector?: string; offsetTop?: number; duration?: number },
): void {
  const target = options.selector ? scroller.querySelector(options.selector) : null;
  const offset = target
    ? target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
    : 0;
  const top = target ? offset + (options.offsetTop ?? 0) : (options.scrollTop ?? 0);
  scroller.scrollTo({ top, behavior: options.duration === 0 ? 'instant' : 'smooth' });
}
