import { createRoot, loadUnit } from './code-space';
import { EventChannel } from './event-channel';
import { afterReady } from './lifetimes';
import { createNavigationBar, type NavigationBar } from './navigation-bar';
import { followScroll } from './page-scroll';
import { createPullDown, type PullDown } from './pull-down';
import type { Caller, Json } from './types';

/** One page of the stack with its own "web view". */
export interface PageEntry {
  route: string;
  query: Record<string, string>;
  config: Json;
  caller: Caller;
  host: HTMLElement;
  scroller: HTMLElement;
  bar: NavigationBar;
  pullDown: PullDown;
  shown: boolean;
  close(): void;
}

/** Builds a page and brings it up to onLoad; showing it is the stack's business. */
export function openPage(
  route: string,
  query: Record<string, string>,
  window: Json,
  opener?: EventChannel,
): PageEntry | undefined {
  const unit = loadUnit(route);
  if (!unit?.page) return undefined;
  const config = { ...window, ...unit.json };
  const host = pageHost(route);
  const view = host.querySelector('.page-view') as HTMLElement;
  const scroller = host.querySelector('.page-scroll') as HTMLElement;
  document.querySelector('#pages')?.append(host);

  const root = createRoot(route, propertiesOf(query));
  const caller = root.get() as unknown as Caller;
  const channel = new EventChannel();
  if (opener) EventChannel.pair(channel, opener);
  Object.assign(caller, { route, options: query, getOpenerEventChannel: () => channel });
  root.attach(scroller as never, scroller.firstElementChild as never);
  caller.onLoad?.(query);

  const entry: PageEntry = {
    route,
    query,
    config,
    caller,
    host,
    scroller,
    bar: createNavigationBar(host, config),
    pullDown: createPullDown(view, scroller, config, () => caller.onPullDownRefresh?.()),
    shown: false,
    close() {
      caller.onUnload?.();
      root.release();
      host.remove();
    },
  };
  followScroll(entry);
  return entry;
}

export function showPage(entry: PageEntry): void {
  if (entry.shown) return;
  entry.shown = true;
  entry.host.hidden = false;
  entry.caller.onShow?.();
  entry.caller._$.triggerPageLifetime('show', []);
  if (entry.host.dataset.ready) return;
  entry.host.dataset.ready = 'true';
  afterReady(() => entry.caller.onReady?.());
}

export function hidePage(entry: PageEntry): void {
  if (!entry.shown) return;
  entry.shown = false;
  entry.host.hidden = true;
  entry.caller.onHide?.();
  entry.caller._$.triggerPageLifetime('hide', []);
}

/** A page made with Component() takes its query as properties, too; glass-easel decodes them once. */
function propertiesOf(query: Record<string, string>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

function pageHost(route: string): HTMLElement {
  const host = document.createElement('div');
  host.className = 'page-host';
  host.innerHTML = `<div class="page-view" data-route="${route}"><div class="page-scroll"><i></i></div></div>`;
  return host;
}
