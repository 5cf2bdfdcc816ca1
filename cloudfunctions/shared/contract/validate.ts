import * as v from 'valibot';
import type { RequestSchema } from './define';
import { withoutEmpty } from './without-empty';

export interface FieldIssue {
  /** Dotted path of the field, such as `sender.mobile`; empty for the request itself. */
  path: string;
  message: string;
}

export type Checked<T> = { ok: true; request: T } | { ok: false; issues: FieldIssue[] };

const MAX_ISSUES = 20;
const NOT_AN_OBJECT: FieldIssue = { path: '', message: '请求应为一组字段（对象）' };
const KINDS: Record<string, string> = {
  string: '文字',
  number: '数字',
  boolean: '是或否（true/false）',
  strict_object: '一组字段（对象）',
  array: '列表（数组）',
};

/**
 * Checks a request against its contract and hands back what is to be sent: empty optional fields dropped, phones and
 * pasted texts cleaned, defaults filled in. Issues name every bad field in Chinese, at most 20 of them; the values
 * themselves are never repeated, because they may be passwords or addresses.
 */
export function validate<S extends RequestSchema>(schema: S, input: unknown): Checked<v.InferOutput<S>> {
  const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
  const result = v.safeParse(schema, isObject ? withoutEmpty(schema, input) : {});
  if (result.success && isObject) return { ok: true, request: result.output };
  const issues = (result.issues ?? []).slice(0, MAX_ISSUES).map((issue) => explain(schema, issue));
  return { ok: false, issues: isObject ? issues : [NOT_AN_OBJECT, ...issues] };
}

/** The label a field carries in the contract, or its own name. */
export function labelOf(schema: RequestSchema, keys: (string | number)[]): string {
  const found = keys.reduce<unknown>((inner, key) => childOf(inner, key), schema);
  return titleOf(found) ?? String(keys.length ? keys[keys.length - 1] : '请求');
}

// biome-ignore lint/suspicious/noExplicitAny: issues of every schema kind arrive here
function explain(schema: RequestSchema, issue: v.BaseIssue<any>): FieldIssue {
  const keys = (issue.path ?? []).map((item) => item.key as string | number);
  const path = keys.map((key) => shorten(String(key))).join('.');
  return { path, message: sentence(issue, shorten(labelOf(schema, keys))) };
}

// biome-ignore lint/suspicious/noExplicitAny: issues of every schema kind arrive here
function sentence(issue: v.BaseIssue<any>, label: string): string {
  if (issue.kind === 'validation') return issue.message;
  if (issue.expected === 'never') return `不认识的字段「${label}」，请检查拼写`;
  if (issue.received === 'undefined') return `请填写${label}`;
  if (issue.type === 'picklist')
    return `${label}只能是 ${(issue.expected ?? '').replace(/[()"]/g, '').split(' | ').join('、')}`;
  return `${label}应为${KINDS[issue.type] ?? issue.expected}`;
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

interface Nested {
  entries?: Record<string, unknown>;
  item?: unknown;
  wrapped?: unknown;
  pipe?: unknown[];
}

function childOf(schema: unknown, key: string | number): unknown {
  const nested = schema as Nested | undefined;
  if (!nested) return undefined;
  if (nested.wrapped) return childOf(nested.wrapped, key);
  if (nested.entries) return Object.hasOwn(nested.entries, key) ? nested.entries[key] : undefined;
  if (nested.item) return nested.item;
  return undefined;
}

function titleOf(schema: unknown): string | undefined {
  const nested = schema as Nested | undefined;
  if (!nested) return undefined;
  for (const action of nested.pipe ?? []) {
    if ((action as { type?: string }).type === 'title') return (action as { title: string }).title;
  }
  return nested.wrapped ? titleOf(nested.wrapped) : undefined;
}
