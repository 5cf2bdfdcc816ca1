/** One field of a request as a table shows it. */
export interface Field {
  /** `cargo.detailList[].name` */
  path: string;
  /** What the page calls it. */
  label: string;
  type: string;
  required: boolean;
  rules: Rule[];
}

/** A limit, in both languages. */
export interface Rule {
  en: string;
  zh: string;
}

/** As much of a valibot schema as is read here. */
export interface Schema {
  type: string;
  literal?: unknown;
  entries?: Record<string, Schema>;
  item?: Schema;
  wrapped?: Schema;
  options?: unknown[];
  pipe?: Action[];
}

export interface Action {
  kind: string;
  type: string;
  title?: string;
  requirement?: unknown;
  metadata?: { maxBytes?: number; limitOf?: string; labels?: Record<string, string>; secret?: boolean };
}

/** The fields of a request and of the objects in it, in their order. */
export function fieldsOf(schema: unknown, prefix = ''): Field[] {
  const { entries = {} } = schema as Schema;
  return Object.entries(entries).flatMap(([name, entry]) => {
    const required = entry.type !== 'optional';
    const inner = unwrapped(entry);
    const element = inner.item && unwrapped(inner.item);
    const path = prefix + name;
    const field = { path, label: titleOf(inner), type: typeOf(inner), required, rules: rulesOf(inner) };
    const nested = element ? fieldsOf(element, `${path}[].`) : fieldsOf(inner, `${path}.`);
    return [field, ...nested];
  });
}

export function unwrapped(schema: Schema): Schema {
  return schema.wrapped ? unwrapped(schema.wrapped) : schema;
}

export const actionsOf = ({ pipe = [] }: Schema) => pipe.filter(({ kind }) => kind !== 'schema');
export const titleOf = (schema: Schema) =>
  actionsOf(schema).find(({ type }) => type === 'title')?.title ?? '';

function typeOf(schema: Schema): string {
  if (schema.item) return `${typeOf(unwrapped(schema.item))}[]`;
  if (schema.entries) return 'object';
  if (schema.options) return typeof schema.options[0];
  if (schema.type === 'literal') return 'true';
  return actionsOf(schema).some(({ type }) => type === 'integer') ? 'integer' : schema.type;
}

function rulesOf(schema: Schema): Rule[] {
  const choices = schema.options?.map((value) => `\`${value}\``).join(', ');
  return [
    ...(choices && !actionsOf(schema).some(({ metadata }) => metadata?.labels) ? [same(choices)] : []),
    ...actionsOf(schema).flatMap((action) => ruleOf(action) ?? []),
  ];
}

const same = (text: string): Rule => ({ en: text, zh: text });
/** WeChat's uint32, which every whole number here shares, is not worth a word. */
export const WORD_OF_WECHAT = 0xffffffff;

function ruleOf({ type, requirement, metadata }: Action): Rule | undefined {
  if (metadata?.maxBytes !== undefined) {
    const ours = metadata.limitOf === 'us';
    const bytes = metadata.maxBytes;
    return {
      en: `≤ ${bytes} bytes${ours ? ' (our limit)' : ''}`,
      zh: `≤ ${bytes} 字节${ours ? '（我们的限制）' : ''}`,
    };
  }
  if (metadata?.labels) {
    return same(
      Object.entries(metadata.labels)
        .map(([value, label]) => `\`${value}\` ${label}`)
        .join(', '),
    );
  }
  if (type === 'min_value' && requirement !== 0) return same(`≥ ${requirement}`);
  if (type === 'max_value' && requirement !== WORD_OF_WECHAT) return same(`≤ ${requirement}`);
  if (type === 'min_length' && requirement !== 0)
    return { en: `at least ${requirement}`, zh: `至少 ${requirement} 项` };
  if (type === 'max_length') return { en: `at most ${requirement}`, zh: `最多 ${requirement} 项` };
  return undefined;
}
