import * as glassEasel from 'glass-easel';
import { domOf, scrollerOf, viewportOf } from './elements';
import { topPage } from './page-stack';
import type { AnyElement, Caller, Json, Loose } from './types';

interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  node?: boolean;
  context?: boolean;
}

interface Request {
  scope: Caller | undefined;
  selector: string | null;
  all: boolean;
  fields: Fields;
  callback?: (result: Loose) => void;
}

/** wx.createSelectorQuery: answers after the current layout, measured from the page's own "web view". */
export function createSelectorQuery(start?: Caller): Loose {
  let scope = start;
  const requests: Request[] = [];
  const ref = (selector: string | null, all: boolean) => {
    const ask = (fields: Fields, callback?: Request['callback']) => {
      requests.push({ scope, selector, all, fields, callback });
      return query;
    };
    return {
      fields: ask,
      boundingClientRect: (done?: Loose) => ask({ id: true, dataset: true, rect: true, size: true }, done),
      scrollOffset: (done?: Loose) => ask({ id: true, dataset: true, scrollOffset: true }, done),
      node: (done?: Loose) => ask({ node: true }, done),
      context: (done?: Loose) => ask({ context: true }, done),
    };
  };
  const query = {
    in(component: Caller) {
      scope = component;
      return query;
    },
    select: (selector: string) => ref(selector, false),
    selectAll: (selector: string) => ref(selector, true),
    selectViewport: () => ref(null, false),
    exec(done?: (results: Loose[]) => void) {
      setTimeout(() => {
        const results = requests.map(answer);
        requests.forEach((request, index) => {
          request.callback?.(results[index]);
        });
        done?.(results);
      }, 0);
      return query;
    },
  };
  return query;
}

/** Elements a selector finds inside a component, or inside the page on top. */
export function findElements(scope: Caller | undefined, selector: string): AnyElement[] {
  const component = (scope ?? topPage()?.caller)?._$;
  const root = component && glassEasel.Component.isComponent(component) ? component.getShadowRoot() : null;
  // `>>>` reaches into components; glass-easel knows it as a descendant step across shadow roots.
  return (root?.querySelectorAll(selector) ?? []) as AnyElement[];
}

function answer({ scope, selector, all, fields }: Request): Loose {
  if (selector === null) return viewport(fields);
  const found = findElements(scope, selector).map((element) => measure(element, fields));
  return all ? found : (found[0] ?? null);
}

function viewport(fields: Fields): Json {
  const page = topPage();
  const { width, height } = viewportOf(page?.scroller ?? null);
  const result: Json = {};
  if (fields.id) result.id = '';
  if (fields.dataset) result.dataset = {};
  if (fields.rect) Object.assign(result, { left: 0, top: 0, right: width, bottom: height });
  if (fields.size) Object.assign(result, { width, height });
  if (fields.scrollOffset) Object.assign(result, scrollOf(page?.scroller));
  return result;
}

function measure(element: AnyElement, fields: Fields): Json {
  const node = domOf(element);
  const result: Json = {};
  if (fields.id) result.id = element.id;
  if (fields.dataset) result.dataset = element.dataset ?? {};
  if (fields.mark) result.mark = element.collectMarks();
  const box = node?.getBoundingClientRect() ?? new DOMRect();
  const view = viewportOf(node);
  if (fields.rect) {
    Object.assign(result, {
      left: box.left - view.left,
      top: box.top - view.top,
      right: box.right - view.left,
      bottom: box.bottom - view.top,
    });
  }
  if (fields.size) Object.assign(result, { width: box.width, height: box.height });
  if (fields.scrollOffset)
    Object.assign(result, scrollOf(node?.localName === 'wx-page' ? scrollerOf(node) : node));
  for (const name of fields.properties ?? []) result[name] = element.data?.[name];
  if (node && fields.computedStyle) {
    const style = getComputedStyle(node) as Loose;
    for (const name of fields.computedStyle) result[name] = style[name];
  }
  return result;
}

function scrollOf(node: HTMLElement | null | undefined): Json {
  const { scrollLeft = 0, scrollTop = 0, scrollWidth = 0, scrollHeight = 0 } = node ?? {};
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight };
}
