import type { EventChannel } from './event-channel';
import { homeRoute, isPage, pageStack, pop, push, replace } from './page-stack';

interface Address {
  route: string;
  query: Record<string, string>;
}

/** wx.navigateBack also goes back in the browser's history, later: that arrival must not pop a second page. */
let goingBack: { done: Promise<void>; arrived: () => void } | undefined;

/** Resolves when the browser's history has caught up with the stack: only then may the next page enter it. */
export const historySettled = (): Promise<void> => goingBack?.done ?? Promise.resolve();

/** Shows what the address names, or the first page, and follows the browser's Back and typed addresses. */
export function startRouter(): void {
  const { route, query } = parse(location.hash.slice(1));
  const start = isPage(route) ? { route, query } : { route: homeRoute(), query: {} };
  window.addEventListener('popstate', onPopState);
  enter(replace(start.route, start.query, 0), 'replace');
}

/** @param opener the opening page's end of the event channel; the new page has the other in onLoad already. */
export function navigateTo(url: string, opener?: EventChannel) {
  const { route, query } = resolve(url);
  return enter(push(route, query, opener), 'push');
}

export function redirectTo(url: string) {
  const { route, query } = resolve(url);
  return enter(replace(route, query, Math.max(0, pageStack().length - 1)), 'replace');
}

/** `/` alone stands for the first page. */
export function reLaunch(url: string) {
  const { route, query } = url === '/' ? { route: homeRoute(), query: {} } : resolve(url);
  return enter(replace(route, query, 0), 'replace');
}

export function navigateBack(delta: number): string | undefined {
  const steps = Math.min(delta, pageStack().length - 1);
  if (steps < 1) return 'cannot navigate back at first page.';
  pop(steps);
  goBackInHistory(steps);
  return undefined;
}

function goBackInHistory(steps: number): void {
  let arrived = () => {};
  const done = new Promise<void>((resolve) => {
    arrived = resolve;
    // A history that has nothing to go back to (a link opened in a new tab) never answers.
    setTimeout(resolve, 300);
  }).then(() => {
    goingBack = undefined;
  });
  goingBack = { done, arrived };
  history.go(-steps);
}

function enter<T>(result: T | string, how: 'push' | 'replace'): T | string {
  if (typeof result === 'string') return result;
  const top = pageStack().at(-1);
  if (!top) return result;
  const query = formatQuery(top.query);
  const address = `#/${top.route}${query ? `?${query}` : ''}`;
  history[how === 'push' ? 'pushState' : 'replaceState']({ depth: pageStack().length }, '', address);
  return result;
}

function onPopState(event: PopStateEvent): void {
  if (goingBack) {
    goingBack.arrived();
    return;
  }
  const depth = (event.state as { depth?: number } | null)?.depth;
  const { route, query } = parse(location.hash.slice(1));
  const top = pageStack().at(-1);
  if (depth !== undefined && depth < pageStack().length && pageStack()[depth - 1]?.route === route) {
    pop(pageStack().length - depth);
  } else if (isPage(route) && (route !== top?.route || JSON.stringify(query) !== JSON.stringify(top.query))) {
    enter(replace(route, query, 0), 'replace');
  }
}

/** Relative urls start from the page on top, as in WeChat. */
function resolve(url: string): Address {
  const [path = '', ...search] = url.split('?');
  const base = `http://mini/${pageStack().at(-1)?.route ?? ''}`;
  const route = new URL(path, base).pathname.slice(1);
  return { route, query: parseQuery(search.join('?')) };
}

function parse(hash: string): Address {
  const [path = '', ...search] = hash.split('?');
  return { route: path.replace(/^\//, ''), query: parseQuery(search.join('?')) };
}

/** Values stay as they were written: WeChat leaves decoding to the page. */
function parseQuery(search: string): Record<string, string> {
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split(/=(.*)/s));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}

export function formatQuery(query: Record<string, string>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}
