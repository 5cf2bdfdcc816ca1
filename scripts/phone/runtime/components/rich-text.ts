import { toBrowserUnits } from '../../units';
import type { Loose } from '../types';
import type { Definition } from './builtin';

/** WeChat's list of trusted tags and the attributes each may have; anything else goes, with all it contains. */
const TAGS: Record<string, string[]> = {
  a: [],
  abbr: [],
  address: [],
  article: [],
  aside: [],
  b: [],
  bdi: [],
  bdo: ['dir'],
  big: [],
  blockquote: [],
  br: [],
  caption: [],
  center: [],
  cite: [],
  code: [],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  dd: [],
  del: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  fieldset: [],
  font: [],
  footer: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  header: [],
  hr: [],
  i: [],
  img: ['alt', 'src', 'height', 'width'],
  ins: [],
  label: [],
  legend: [],
  li: [],
  mark: [],
  nav: [],
  ol: ['start', 'type'],
  p: [],
  pre: [],
  q: [],
  rt: [],
  ruby: [],
  s: [],
  section: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  sup: [],
  table: ['width'],
  tbody: [],
  td: ['colspan', 'height', 'rowspan', 'width'],
  tfoot: [],
  th: ['colspan', 'height', 'rowspan', 'width'],
  thead: [],
  tr: ['colspan', 'height', 'rowspan', 'width'],
  tt: [],
  u: [],
  ul: [],
};

export const richText: Definition = {
  tag: 'rich-text',
  properties: { nodes: { type: null, value: [] }, space: String, userSelect: Boolean, mode: String },
  observe: {
    nodes: (self, value) => {
      const nodes = typeof value === 'string' ? fromHtml(value) : ((value ?? []) as Loose[]).map(fromNode);
      self.host.replaceChildren(...nodes.filter((node) => node !== null));
    },
    space: (self, value) => self.host.classList.toggle('keep-space', Boolean(value)),
  },
};

function fromHtml(html: string): (Node | null)[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map(copy);
}

function copy(node: Node): Node | null {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.textContent ?? '');
  if (!(node instanceof Element)) return null;
  const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
  return build(node.localName, attrs, [...node.childNodes].map(copy));
}

function fromNode(node: Loose): Node | null {
  if (node.type === 'text') return document.createTextNode(decode(String(node.text ?? '')));
  return build(String(node.name).toLowerCase(), node.attrs ?? {}, (node.children ?? []).map(fromNode));
}

function build(tag: string, attrs: Record<string, string>, children: (Node | null)[]): Node | null {
  const allowed = TAGS[tag];
  if (!allowed) return null;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs)) {
    if (name === 'style') element.style.cssText = toBrowserUnits(value);
    else if (name === 'class') element.className = value;
    else if (allowed.includes(name) && trusted(name, value)) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Pictures come from the network only: neither `data:` nor a script. */
function trusted(name: string, value: string): boolean {
  return name !== 'src' || /^https?:/.test(value);
}

function decode(text: string): string {
  const area = document.createElement('textarea');
  area.innerHTML = text;
  return area.value;
}
