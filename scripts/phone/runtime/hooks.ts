import { pageStack, topPage } from './page-stack';
import { setTheme } from './theme';

/** `window.__preview`: what browser tests and the frame may know and do. */
export function addHooks(): void {
  globalThis.__preview = {
    ready: false,
    warnings: [],
    errors: [],
    clipboard: '',
    shared: null,
    setData: {},
    resetSetData: () => {
      globalThis.__preview.setData = {};
    },
    nodes: () => topPage()?.scroller.querySelectorAll('*').length ?? 0,
    pullDown,
    route: () => {
      const top = topPage();
      return { route: top?.route ?? '', query: top?.query ?? {}, depth: pageStack().length };
    },
    setTheme,
  };
}

export function markReady(): void {
  globalThis.__preview.ready = true;
}

/** A drag with the mouse from the upper third down, so that whatever listens there (page or component) refreshes. */
async function pullDown(): Promise<void> {
  const view = topPage()?.scroller;
  if (!view) return;
  view.scrollTo({ top: 0, behavior: 'instant' });
  const box = view.getBoundingClientRect();
  const x = box.left + box.width / 2;
  const from = box.top + box.height * 0.35;
  const target = document.elementFromPoint(x, from) ?? view;
  const fire = (type: string, y: number) =>
    target.dispatchEvent(
      new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0 }),
    );
  fire('mousedown', from);
  for (let step = 1; step <= 12; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, 16));
    fire('mousemove', from + step * 20);
  }
  fire('mouseup', from + 240);
}
