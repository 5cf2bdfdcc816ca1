import { domOf } from '../elements';
import { createIntersectionObserver } from '../intersection';
import { scrollPage } from '../page-scroll';
import { topPage } from '../page-stack';
import { createSelectorQuery, findElements } from '../selector-query';
import type { Loose } from '../types';
import { api } from './api';

export const layout = {
  nextTick: (callback: () => void) => setTimeout(callback, 0),
  pageScrollTo: api('pageScrollTo', (options) => {
    const scroller = topPage()?.scroller;
    const target = options.selector && findElements(undefined, options.selector)[0];
    if (scroller) scrollPage(scroller, options, target && domOf(target));
  }),
  createSelectorQuery: () => createSelectorQuery(),
  createIntersectionObserver: (scope: Loose, options: Loose) => createIntersectionObserver(scope, options),
  hideKeyboard: api('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
  loadFontFace: api('loadFontFace', () => {}),
};
