import { domOf, viewportOf } from './elements';
import { findElements } from './selector-query';
import type { Caller, Json, Loose } from './types';

interface Options {
  thresholds?: number[];
  initialRatio?: number;
  observeAll?: boolean;
}

interface Margins {
  top?: number;
  right?: number;
  bottom?: number;
  left?: number;
}

/** wx.createIntersectionObserver over the browser's own, with boxes measured from the page's "web view". */
export function createIntersectionObserver(scope: Caller | undefined, options: Options = {}): Loose {
  let root: Element | null = null;
  let margin = '0px';
  let observer: IntersectionObserver | undefined;
  const relative = (element: Element | null, margins: Margins = {}) => {
    const { top = 0, right = 0, bottom = 0, left = 0 } = margins;
    root = element;
    margin = `${top}px ${right}px ${bottom}px ${left}px`;
    return self;
  };
  const self = {
    relativeTo: (selector: string, margins?: Margins) => {
      const element = findElements(scope, selector)[0];
      return relative(element ? domOf(element) : null, margins);
    },
    relativeToViewport: (margins?: Margins) => relative(null, margins),
    observe(selector: string, listener: (result: Json) => void) {
      const found = findElements(scope, selector).map((element) => domOf(element));
      const nodes = (options.observeAll ? found : found.slice(0, 1)).filter((node) => node !== null);
      const viewport = nodes[0]?.closest('.page-scroll') ?? null;
      observer = new IntersectionObserver(
        (entries) => {
          for (const entry of entries) listener(describe(entry));
        },
        {
          root: root ?? viewport,
          rootMargin: margin,
          threshold: options.thresholds ?? [0],
        },
      );
      for (const node of nodes) observer.observe(node);
    },
    disconnect: () => observer?.disconnect(),
  };
  return self;
}

function describe(entry: IntersectionObserverEntry): Json {
  const node = entry.target as HTMLElement;
  const view = viewportOf(node);
  const shift = (box: DOMRectReadOnly | null) => ({
    left: (box?.left ?? 0) - view.left,
    top: (box?.top ?? 0) - view.top,
    right: (box?.right ?? 0) - view.left,
    bottom: (box?.bottom ?? 0) - view.top,
    width: box?.width ?? 0,
    height: box?.height ?? 0,
  });
  return {
    id: node.id,
    dataset: { ...node.dataset },
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: shift(entry.intersectionRect),
    boundingClientRect: shift(entry.boundingClientRect),
    relativeRect: shift(entry.rootBounds),
    time: Date.now(),
  };
}
