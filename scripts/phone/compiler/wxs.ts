import { type Node, parse } from 'acorn';
import { resolvePath } from './project';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * WXS is JavaScript but for one thing: `x.constructor` is the *name* of the type ('Array', 'Object', …), not a function,
 * so every read of it becomes a call of the runtime's `__wxsConstructor`. Required files lose their extension, as the
 * template compiler knows them without.
 * @throws SyntaxError of acorn, with `loc`
 */
export function rewriteWxs(source: string): string {
  const edits: Edit[] = [];
  walk(parse(source, { ecmaVersion: 2020, allowReturnOutsideFunction: true, locations: true }), (node) => {
    if (isConstructorRead(node)) {
      edits.push({ start: node.start, end: node.start, text: '__wxsConstructor(' });
      // The object itself may stand in parentheses, which belong to no node.
      edits.push({ start: source.lastIndexOf('.', node.property.start), end: node.end, text: ')' });
    } else if (isRequire(node)) {
      const [{ start, end, value }] = node.arguments;
      edits.push({ start, end, text: JSON.stringify(value.replace(/\.wxs$/, '')) });
    }
  });
  return edits
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}

function isConstructorRead(node: AnyNode): boolean {
  return node.type === 'MemberExpression' && !node.computed && node.property.name === 'constructor';
}

function isRequire(node: AnyNode): boolean {
  if (node.type !== 'CallExpression' || node.callee.name !== 'require') return false;
  return typeof node.arguments[0]?.value === 'string';
}

/** The other WXS files a file requires, as paths from the root without `.wxs`. */
export function wxsRequires(owner: string, source: string): string[] {
  return [...source.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map((match) =>
    resolvePath(owner, String(match[1])).replace(/\.wxs$/, ''),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: acorn's node types are a union of sixty; only three fields matter here
type AnyNode = Node & Record<string, any>;

function walk(node: Node, visit: (node: AnyNode) => void): void {
  visit(node as AnyNode);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') walk(child, visit);
    }
  }
}
