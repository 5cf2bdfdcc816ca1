import { domOf } from './elements';
import type { AnyElement } from './types';

/** Attributes written on components that have no element of their own (`virtualHost`), as TDesign's have none. */
const carried = new WeakMap<object, Map<string, unknown>>();

/** Writes an attribute into the DOM; a virtual component carries it on the first element it renders. */
export function writeAttribute(element: AnyElement, name: string, value: unknown): void {
  const node = domOf(element);
  if (node) {
    put(node, name, value);
    return;
  }
  const attributes = carried.get(element) ?? new Map();
  carried.set(element, attributes.set(name, value));
  carryAttributes(element);
}

/** Again after a render: the first element may be another one now. */
export function carryAttributes(element: AnyElement): void {
  const attributes = carried.get(element);
  const node = attributes && firstNode(element);
  if (node) for (const [name, value] of attributes) put(node, name, value);
}

function firstNode(element: AnyElement): HTMLElement | null {
  const inside = element.getShadowRoot?.() ?? element;
  for (const child of (inside.childNodes ?? []) as AnyElement[]) {
    const own = child.getBackendElement?.() as Node | null;
    const node = own instanceof HTMLElement ? own : own ? null : firstNode(child);
    if (node) return node;
  }
  return null;
}

function put(node: HTMLElement, name: string, value: unknown): void {
  const absent =
    value === undefined || value === null || value === '' || (name === 'hidden' && value === false);
  if (absent) node.removeAttribute(name);
  else node.setAttribute(name, String(value));
}
