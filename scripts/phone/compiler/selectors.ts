import { isBuiltin } from '../tags';

export interface SelectorScope {
  /** Class prefix of an isolated component; none for pages, app.wxss and components that share their style. */
  prefix?: string;
  /** Route of the page a style sheet belongs to: it must not reach the other pages of the stack. */
  route?: string;
}

/** Already in the preview's terms. */
const KEEP = /^wx-/;

/**
 * One WXSS selector in the terms of the preview's DOM: `view` is `wx-view`, `.a` carries the component's prefix,
 * `:host` is the element that the runtime marks. Wrappers are `:where()`, which adds no specificity.
 */
export function rewriteSelector(selector: string, scope: SelectorScope, theme?: string): string {
  const inner = rewriteCompound(selector.trim(), scope.prefix);
  return `${theme === undefined ? '' : `:where([data-theme="${theme}"]) `}${reach(scope)}${inner}`;
}

/** How far a style sheet without a prefix reaches: its own page, or all pages, but never the phone around them. */
function reach({ prefix, route }: SelectorScope): string {
  if (route !== undefined) return `:where([data-route="${route}"]) `;
  return prefix === undefined ? ':where(.page-view) ' : '';
}

function rewriteCompound(selector: string, prefix: string | undefined): string {
  const token = /\[[^\]]*\]|::?[\w-]+|\.(?:\\.|[\w-]|[^\p{ASCII}])+|#[\w-]+|\\.|[a-zA-Z*][\w-]*|./gsu;
  return selector.replace(token, (part) => {
    if (part.startsWith('.') && prefix) return `.${prefix}--${part.slice(1)}`;
    if (part === ':host') return prefix ? `[wx-host="${prefix}"]` : 'wx-page';
    if (/^[a-zA-Z]/.test(part) && !KEEP.test(part) && (isBuiltin(part) || !part.includes('-')))
      return `wx-${part}`;
    return part;
  });
}
