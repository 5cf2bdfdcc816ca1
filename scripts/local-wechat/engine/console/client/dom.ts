export type Child = Node | string | number | undefined | false;

export interface Props {
  [name: string]: unknown;
}

/**
 * Makes an element. `on…` props are listeners, booleans switch attributes on and off, everything else is an
 * attribute. Texts become text nodes: nothing here ever parses HTML.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  fill(element, ...children);
  return element;
}

export function fill(element: Element, ...children: Child[]): void {
  const nodes = children.filter(
    (child): child is Node | string | number => child !== undefined && child !== false,
  );
  element.replaceChildren(...nodes.map((child) => (typeof child === 'number' ? String(child) : child)));
}

export function tag(text: string, tone: 'good' | 'wait' | 'bad' | 'over' | 'plain'): HTMLElement {
  return h('span', { class: `tag ${tone}` }, text);
}

export function empty(sentence: string): HTMLElement {
  return h('p', { class: 'empty' }, sentence);
}
