import * as glassEasel from 'glass-easel';
import { toBrowserUnits } from '../units';
import { domOf, viewportOf } from './elements';
import { pageEvent } from './events';
import type { AnyElement, Json, Loose } from './types';

const ANIMATION_STYLE = 2;
let stops = 0;

/** Counts events that WXS stopped with `return false`: unlike a `catch:`, that stops scrolling inside, too. */
export const wxsStops = () => stops;

const descriptors = new WeakMap<object, Json>();

/** WXS sees the name of a type where JavaScript has its constructor. */
export function constructorName(value: Loose): string {
  return value?.constructor?.name ?? 'Object';
}

export const getRegExp = (pattern: string, flags?: string) => new RegExp(pattern, flags);
export const getDate = (...args: Loose[]) => new (Date as Loose)(...args);

/** A handler written in WXS: it gets the event with its `instance`, then the component it stands in. */
export function wxsListener(handler: Loose, host: AnyElement): (event: Loose) => unknown {
  return (event) => {
    const current = event.currentTarget._$ ?? event.currentTarget;
    const result = handler({ ...pageEvent(event), instance: descriptor(current) }, descriptor(host));
    if (result === false) stops += 1;
    return result;
  };
}

/**
 * A `change:` observer: WXS wants descriptors where glass-easel passes elements. WeChat calls it once the change is on
 * the screen; glass-easel while the element is still being made.
 */
export function changeListener(listener: Loose): Loose {
  return (value: unknown, old: unknown, host: AnyElement, element: AnyElement) =>
    queueMicrotask(() => listener?.(value, old, descriptor(host), descriptor(element)));
}

/** WeChat's ComponentDescriptor: the same object for the same element, because `getState()` must last. */
export function descriptor(element: AnyElement): Json {
  const known = descriptors.get(element);
  if (known) return known;
  const created = createDescriptor(element);
  descriptors.set(element, created);
  return created;
}

function createDescriptor(element: AnyElement): Json {
  const state = {};
  const styles: Record<string, string> = {};
  const root = () => (element.getShadowRoot?.() ?? element.ownerShadowRoot) as Loose;
  const toggle = (on: boolean) => (names: string) => {
    for (const name of names.split(/\s+/)) element.classList?.toggle(name, on, ANIMATION_STYLE);
  };
  return {
    selectComponent: (selector: string) => {
      const found = root()?.querySelector(selector);
      return found ? descriptor(found) : null;
    },
    selectAllComponents: (selector: string) => (root()?.querySelectorAll(selector) ?? []).map(descriptor),
    setStyle: (style: string | Record<string, string>) => {
      Object.assign(styles, typeof style === 'string' ? parseStyle(style) : style);
      const css = Object.entries(styles).map(([name, value]) => `${name}:${value}`);
      element.setNodeStyle(toBrowserUnits(css.join(';')), ANIMATION_STYLE);
    },
    addClass: toggle(true),
    removeClass: toggle(false),
    hasClass: (name: string) => element.classList?.contains(name) ?? false,
    getDataset: () => element.dataset ?? {},
    getState: () => state,
    callMethod: (name: string, argument: unknown) => {
      const component = glassEasel.Component.isComponent(element) ? element : null;
      const method = component && glassEasel.Component.getMethod(component, name);
      return method?.call(component?.getMethodCaller() as never, argument as never);
    },
    triggerEvent: (name: string, detail: unknown) => element.triggerEvent?.(name, detail ?? {}),
    requestAnimationFrame: (callback: () => void) => requestAnimationFrame(callback),
    setTimeout: (callback: () => void, ms: number) => setTimeout(callback, ms),
    clearTimeout: (id: number) => clearTimeout(id),
    getComputedStyle: (names: string[]) => {
      const computed = getComputedStyle(domOf(element) as HTMLElement) as Loose;
      return Object.fromEntries(names.map((name) => [name, computed[name]]));
    },
    getBoundingClientRect: () => {
      const node = domOf(element);
      const view = viewportOf(node);
      const box = node?.getBoundingClientRect() ?? new DOMRect();
      return { left: box.left - view.left, top: box.top - view.top, width: box.width, height: box.height };
    },
  };
}

function parseStyle(style: string): Record<string, string> {
  const pairs = style.split(';').map((pair) => pair.split(/:(.*)/s).map((part) => part.trim()));
  return Object.fromEntries(pairs.filter(([name]) => name));
}
