import ts from 'typescript';
import { sources, texts } from './sources';

/** Everything the phone's code remembers from one page to the next, by the names of its slices. */
const REMEMBERED = [
  'accounts',
  'changes',
  'cloud',
  'couriers',
  'job',
  'me',
  'me.asking',
  'me.openid',
  'role',
  'usage',
];
const STORE = 'miniprogram/logistics/kit/services/store.ts';
const CONTAINERS = ['Map', 'Set', 'WeakMap', 'WeakSet', 'Array'];
const CHANGING = 'push pop shift unshift splice sort reverse fill copyWithin set add delete clear'.split(' ');

const files = sources.filter((file) => file.startsWith('miniprogram/') && !file.endsWith('.test.ts'));
const parse = (file: string, text: string) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/** The name that `a`, `a.b` and `a[0].c` begin with. */
function rootOf(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  const inner = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  return inner || ts.isAsExpression(node) || ts.isNonNullExpression(node) ? rootOf(node.expression) : '';
}

/** Names whose value is changed in place: `a.b = 1`, `a[0]++`, `delete a.b`, `a.push(1)`, `Object.assign(a, b)`. */
function changedIn(source: ts.SourceFile): Set<string> {
  const changed = new Set<string>();
  const walk = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && /^[^=!<>]*=$/.test(node.operatorToken.getText(source)))
      changed.add(rootOf(node.left));
    if (ts.isDeleteExpression(node)) changed.add(rootOf(node.expression));
    if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
      if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
        changed.add(rootOf(node.operand));
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      if (expression.getText(source) === 'Object' && name.text === 'assign' && node.arguments[0])
        changed.add(rootOf(node.arguments[0]));
      // A slice is set, too; it is no container.
      else if (CHANGING.includes(name.text)) changed.add(rootOf(expression));
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return changed;
}

const isCallOf = (node: ts.Node | undefined, name: string): node is ts.CallExpression =>
  !!node && ts.isCallExpression(node) && node.expression.getText() === name;

/** A table that says of itself that it stays as it is. */
const isReadonly = ({ type }: ts.VariableDeclaration) =>
  !!type && /^(?:Readonly(?:Set|Map|Array)?<|readonly )/.test(type.getText());

/** What a module remembers by itself: variables, containers, tables that it changes, static fields. */
function memoriesOf(file: string, text = texts.get(file) ?? ''): string[] {
  const source = parse(file, text);
  const changed = changedIn(source);
  return source.statements.flatMap((statement) => {
    if (ts.isClassDeclaration(statement))
      return statement.members
        .filter((member) => ts.isPropertyDeclaration(member))
        .filter((member) => /\bstatic\b(?!.*\breadonly\b)/.test(member.getText().split('=')[0] ?? ''))
        .map((member) => `${statement.name?.text}.${member.name?.getText()}`);
    if (!ts.isVariableStatement(statement)) return [];
    const constant = statement.declarationList.flags & ts.NodeFlags.Const;
    return statement.declarationList.declarations
      .filter((declaration) => {
        const { initializer, name } = declaration;
        if (!constant) return true;
        if (isCallOf(initializer, 'slice') || isCallOf(initializer, 'privateState')) return false;
        const made = initializer && ts.isNewExpression(initializer) && initializer.expression.getText();
        if (made && !(CONTAINERS.includes(made) && isReadonly(declaration))) return true;
        return changed.has(name.getText());
      })
      .map(({ name }) => name.getText());
  });
}

/** The names of the slices that a module makes. */
function slicesOf(file: string): string[] {
  const names: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'slice')
      names.push(node.arguments[0]?.getText().slice(1, -1) ?? '');
    ts.forEachChild(node, walk);
  };
  walk(parse(file, texts.get(file) ?? ''));
  return names;
}

describe('the memory of the phone', () => {
  it('is in the store: no module remembers anything by itself', () => {
    const kept = files.filter((file) => file !== STORE);
    expect(kept.flatMap((file) => memoriesOf(file).map((name) => `${file}: ${name}`))).toEqual([]);
  });

  it('is what the list here says', () => {
    expect(files.flatMap(slicesOf).sort()).toEqual(REMEMBERED);
  });

  it.each([
    'let last = 0;',
    'export let last: string | undefined;',
    'var last;',
    'const known = new Map<string, string>();',
    'const known: Set<string> = new Set();',
    'const reader = new Reader();',
    'const known: string[] = []; export const note = (one: string) => known.push(one);',
    'const known = { at: 0 }; export const note = () => { known.at += 1; };',
    'const known = { at: [0] }; export const note = () => { known.at[0]++; };',
    'const known: Record<string, 1> = {}; export const drop = (one: string) => delete known[one];',
    'const known = {}; export const note = (more: object) => Object.assign(known, more);',
    'export class Reader { static last = 0; }',
  ])('would be found in: %s', (text) => {
    expect(memoriesOf('found.ts', text)).toHaveLength(1);
  });

  it.each([
    'const WORDS: Record<string, string> = { a: "b" };',
    'const TYPES: ReadonlySet<number> = new Set([1, 2]);',
    'const seen = slice("seen", 0); export const note = () => seen.set(1);',
    'export function count() { let sum = 0; sum += 1; return sum; }',
    'export class Reader { static readonly limit = 3; private last = 0; }',
  ])('is not seen in: %s', (text) => {
    expect(memoriesOf('fine.ts', text)).toEqual([]);
  });
});
