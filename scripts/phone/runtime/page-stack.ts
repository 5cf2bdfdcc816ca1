import type { EventChannel } from './event-channel';
import { hidePage, openPage, type PageEntry, showPage } from './page';
import type { Json, Loose, MiniProgram } from './types';

const LIMIT = 10;
let stack: PageEntry[] = [];
let pages: string[] = [];
let windowConfig: Json = {};

export function startStack(program: MiniProgram): void {
  pages = program.pages;
  windowConfig = (program.app.window as Json) ?? {};
}

export const topPage = (): PageEntry | undefined => stack.at(-1);
export const pageStack = (): readonly PageEntry[] => stack;
export const homeRoute = (): string => pages[0] ?? '';
export const isPage = (route: string): boolean => pages.includes(route);

/** @returns what is wrong, in WeChat's words, or nothing. */
export function push(
  route: string,
  query: Record<string, string>,
  opener?: EventChannel,
): PageEntry | string {
  if (stack.length >= LIMIT) return `webview count limit exceed`;
  const opened = open(route, query, opener);
  if (typeof opened === 'string') return opened;
  const below = stack.at(-1);
  if (below) hidePage(below);
  stack.push(opened);
  showTop();
  return opened;
}

export function replace(route: string, query: Record<string, string>, keep: number): PageEntry | string {
  const opened = open(route, query);
  if (typeof opened === 'string') return opened;
  const gone = stack.slice(keep);
  stack = [...stack.slice(0, keep), opened];
  for (const entry of gone.reverse()) entry.close();
  showTop();
  return opened;
}

export function pop(delta: number): void {
  const keep = Math.max(1, stack.length - delta);
  const gone = stack.slice(keep);
  stack = stack.slice(0, keep);
  for (const entry of gone.reverse()) entry.close();
  showTop();
}

function open(route: string, query: Record<string, string>, opener?: EventChannel): PageEntry | string {
  return openPage(route, query, windowConfig, opener) ?? `page "${route}" is not found`;
}

function showTop(): void {
  const top = stack.at(-1);
  if (!top) return;
  const first = top.route === homeRoute();
  top.bar.setButton(stack.length > 1 ? 'back' : first ? 'none' : 'home');
  top.bar.refresh();
  document.body.dataset.statusText = top.host.dataset.statusText;
  showPage(top);
}

/** getCurrentPages(), bottom first. */
export function currentPages(): Loose[] {
  return stack.map((entry) => entry.caller);
}
