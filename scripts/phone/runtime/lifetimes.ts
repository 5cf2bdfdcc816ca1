import * as glassEasel from 'glass-easel';
import type { AnyElement, Caller } from './types';

const waiting = new Set<AnyElement>();
let scheduled = false;
let afterwards: (() => void)[] = [];

/**
 * `ready` is the host's to give: once what was attached has been laid out, children before parents, and only then
 * whatever waits for it (a page's onReady).
 */
export function awaitReady(caller: Caller): void {
  waiting.add(caller._$ as AnyElement);
  schedule();
}

export function afterReady(callback: () => void): void {
  afterwards.push(callback);
  schedule();
}

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  setTimeout(flush, 0);
}

function flush(): void {
  scheduled = false;
  const elements = [...waiting].filter((element) => glassEasel.Element.isAttached(element));
  const callbacks = afterwards;
  waiting.clear();
  afterwards = [];
  const depths = new Map(elements.map((element) => [element, depthOf(element)]));
  elements.sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
  for (const element of elements) element.triggerLifetime('ready', []);
  for (const callback of callbacks) callback();
}

function depthOf(element: AnyElement): number {
  let depth = 0;
  for (let each = element.ownerShadowRoot?.getHostNode(); each; each = each.ownerShadowRoot?.getHostNode())
    depth += 1;
  let parent = element.parentNode;
  let within = 0;
  for (; parent; parent = parent.parentNode) within += 1;
  return depth * 1000 + within;
}
