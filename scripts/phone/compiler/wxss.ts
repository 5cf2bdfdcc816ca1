import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postcss, { type AtRule, type ChildNode, type Container, CssSyntaxError, type Rule } from 'postcss';
import { toBrowserUnits } from '../units';
import type { Diagnostics } from './diagnostics';
import { withFallbackFonts } from './fonts';
import type { IconSet } from './icons';
import { resolvePath } from './project';
import { rewriteSelector, type SelectorScope } from './selectors';

/** Turns one style sheet with everything it imports into CSS for the preview; a missing file is an empty sheet. */
export function compileStyle(
  root: string,
  file: string,
  scope: SelectorScope,
  icons: IconSet,
  diagnostics: Diagnostics,
): string {
  const sheet = inlineImports(root, file, new Set(), diagnostics);
  if (sheet.nodes.length === 0) return '';
  transform(sheet, scope, undefined, icons);
  return sheet.toString();
}

function inlineImports(
  root: string,
  file: string,
  seen: Set<string>,
  diagnostics: Diagnostics,
): postcss.Root {
  const full = path.join(root, file);
  if (seen.has(file) || !existsSync(full)) {
    if (seen.size > 0 && !seen.has(file))
      diagnostics.error([...seen].at(-1) ?? file, `imports ${file}, which does not exist`);
    return postcss.root();
  }
  seen.add(file);
  const sheet = parse(file, readFileSync(full, 'utf8'), diagnostics);
  sheet.walkAtRules('import', (rule) => {
    const target = /["']([^"']+)["']/.exec(rule.params)?.[1];
    if (target === undefined) return;
    rule.replaceWith(inlineImports(root, resolvePath(file, target), seen, diagnostics).nodes);
  });
  return sheet;
}

function parse(file: string, source: string, diagnostics: Diagnostics): postcss.Root {
  try {
    return postcss.parse(source, { from: file });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    diagnostics.error(file, error.reason, error.line, error.column);
    return postcss.root();
  }
}

function transform(
  container: Container,
  scope: SelectorScope,
  theme: string | undefined,
  icons: IconSet,
): void {
  for (const node of [...(container.nodes ?? [])] as ChildNode[]) {
    if (node.type === 'atrule') transformAtRule(node, scope, theme, icons);
    else if (node.type === 'rule') transformRule(node, scope, theme, icons);
    else if (node.type === 'comment') node.remove();
  }
}

function transformAtRule(
  rule: AtRule,
  scope: SelectorScope,
  theme: string | undefined,
  icons: IconSet,
): void {
  if (rule.name === 'font-face') {
    // Only icon fonts come from a network, and those are drawn from local files instead.
    if (/url\(\s*["']?https?:/.test(rule.toString())) rule.remove();
    return;
  }
  if (rule.name.endsWith('keyframes')) {
    rule.walkDecls((decl) => {
      decl.value = toBrowserUnits(decl.value);
    });
    return;
  }
  const scheme = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/.exec(rule.params);
  transform(rule, scope, scheme?.[1] ?? theme, icons);
  if (scheme) dropCondition(rule, scheme[0]);
}

/** The theme is a switch of the preview, not of the machine: the condition has moved into the selectors. */
function dropCondition(rule: AtRule, condition: string): void {
  const rest = rule.params
    .split(/\s+and\s+/)
    .filter((part) => part.trim() !== condition.trim())
    .join(' and ');
  if (rest === '' || /^(all|screen)$/.test(rest)) rule.replaceWith(rule.nodes ?? []);
  else rule.params = rest;
}

function transformRule(rule: Rule, scope: SelectorScope, theme: string | undefined, icons: IconSet): void {
  const icon = icons.match(rule);
  rule.selectors = rule.selectors.map((selector) => rewriteSelector(selector, scope, theme));
  rule.walkDecls((decl) => {
    decl.value = withFallbackFonts(decl.prop, toBrowserUnits(decl.value));
  });
  if (icon) icons.apply(rule, icon);
}
