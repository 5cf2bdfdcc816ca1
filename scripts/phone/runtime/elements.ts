import type { Element } from 'glass-easel';
import type { AnyElement, Caller } from './types';

/** The DOM node of an element or of a component instance; null for a virtual host. */
export function domOf(target: Element | Caller): HTMLElement | null {
  const element = '_$' in target && target._$ ? (target as Caller)._$ : (target as Element);
  return element.getBackendElement() as unknown as HTMLElement | null;
}

/** The glass-easel element that a DOM node belongs to. */
export function elementOf(node: Node | null): AnyElement | null {
  for (let each: (Node & { __wxElement?: AnyElement }) | null = node; each; each = each.parentNode) {
    if (each.__wxElement) return each.__wxElement;
  }
  return null;
}

export function componentPath(component: unknown): string {
  if (typeof component === 'string') return component || 'the mini-program';
  return (component as { is?: string } | undefined)?.is || 'the mini-program';
}

/** Box of the "web view" a node lives in: WeChat measures from there, below the navigation bar. */
export function viewportOf(node: Node | null): DOMRect {
  const element = node instanceof HTMLElement ? node : (node?.parentElement ?? null);
  const view = element?.closest('.page-view') ?? [...document.querySelectorAll('.page-view')].at(-1);
  return view?.getBoundingClientRect() ?? document.documentElement.getBoundingClientRect();
}

export function scrollerOf(node: Node | null): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('.page-scroll') ?? null;
}
