import { topPage } from '../page-stack';
import type { Loose } from '../types';

const listeners = { show: new Set<Loose>(), hide: new Set<Loose>() };

const on = (event: 'show' | 'hide') => (listener: Loose) => void listeners[event].add(listener);
const off = (event: 'show' | 'hide') => (listener?: Loose) =>
  void (listener ? listeners[event].delete(listener) : listeners[event].clear());

/** The mini-program leaves the screen and comes back: here, the browser's tab does. */
export const appEvents = {
  onAppShow: on('show'),
  offAppShow: off('show'),
  onAppHide: on('hide'),
  offAppHide: off('hide'),
};

export function tellListeners(event: 'show' | 'hide'): void {
  const options = { path: topPage()?.route ?? '', query: {}, scene: 1001, referrerInfo: {} };
  for (const listener of listeners[event]) listener(event === 'show' ? options : undefined);
}
