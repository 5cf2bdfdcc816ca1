import * as glassEasel from 'glass-easel';
import { isBuiltin } from '../tags';
import { viewportOf } from './elements';

/** Elements glass-easel must not move touches past: the ones with a `catch:touchmove`. */
const catchers = new WeakSet<object>();

export function catchesTouchMove(node: object): boolean {
  return catchers.has(node);
}

/**
 * The ordinary DOM as glass-easel's back end, with two differences: every tag gets WeChat's `wx-` prefix, so that
 * `<button>` is not the browser's button; and DOM events are left to gestures.ts, which turns mouse and touch into the
 * same WeChat events.
 */
export class PreviewBackend extends glassEasel.CurrentWindowBackendContext {
  override document = {
    createElement: (tag: string) => document.createElement(domTag(tag)),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
    // biome-ignore lint/suspicious/noExplicitAny: glass-easel has its own structural DOM types
  } as any;

  override onEvent(): void {}

  override setListenerStats(element: object, type: string, _capture: boolean, level: number): void {
    const final = 2;
    if (type === 'touchmove' && element && level === final) catchers.add(element);
    else if (type === 'touchmove' && element) catchers.delete(element);
  }

  override getTheme(): string {
    return document.documentElement.dataset.theme ?? 'light';
  }

  override getWindowWidth(): number {
    return viewportOf(null).width;
  }

  override getWindowHeight(): number {
    return viewportOf(null).height;
  }
}

function domTag(tag: string): string {
  return isBuiltin(tag) || !tag.includes('-') ? `wx-${tag}` : tag;
}
