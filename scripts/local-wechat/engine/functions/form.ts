import {
  type Action,
  actionsOf,
  type Schema,
  titleOf,
  unwrapped,
  WORD_OF_WECHAT,
} from '../../../lib/schema/fields';

/** One field of a request as a form asks for it; everything comes from the contract. */
export interface FormField {
  /** The key in its object; empty for the items of a list. */
  name: string;
  label: string;
  kind: 'text' | 'number' | 'flag' | 'choice' | 'object' | 'list';
  required: boolean;
  whole?: boolean;
  secret?: boolean;
  maxBytes?: number;
  /** The byte limit is ours, not WeChat's. */
  ours?: boolean;
  /** Of a number, or of how many items a list has. */
  min?: number;
  max?: number;
  choices?: { value: string | number | boolean; label: string }[];
  /** Of an object. */
  fields?: FormField[];
  /** Of a list. */
  item?: FormField;
}

/** The form of a request: its fields in the contract's order. */
export function formOf(request: unknown): FormField[] {
  const { entries = {} } = request as Schema;
  return Object.entries(entries).map(([name, schema]) => fieldOf(name, schema));
}

function fieldOf(name: string, schema: Schema): FormField {
  const inner = unwrapped(schema);
  const actions = actionsOf(inner);
  const common = { name, label: titleOf(inner) || name, required: schema.type !== 'optional' };
  const limits = Object.assign({}, ...actions.map(limitOf));
  if (inner.entries) return { ...common, kind: 'object', fields: formOf(inner) };
  if (inner.item) return { ...common, kind: 'list', item: fieldOf('', inner.item), ...limits };
  const choices = choicesOf(inner, actions);
  if (choices) return { ...common, kind: 'choice', choices };
  if (inner.type === 'boolean') return { ...common, kind: 'flag' };
  if (inner.type !== 'number') return { ...common, kind: 'text', ...textLimits(actions) };
  return { ...common, kind: 'number', whole: actions.some(({ type }) => type === 'integer'), ...limits };
}

function choicesOf(schema: Schema, actions: Action[]): FormField['choices'] {
  if (schema.type === 'literal') return [{ value: schema.literal as true, label: String(schema.literal) }];
  const labels = actions.find(({ metadata }) => metadata?.labels)?.metadata?.labels ?? {};
  return schema.options?.map((value) => ({
    value: value as string | number,
    label: labels[String(value)] ?? String(value),
  }));
}

function textLimits(actions: Action[]): Pick<FormField, 'maxBytes' | 'ours' | 'secret'> {
  const metadata = Object.assign({}, ...actions.map((action) => action.metadata));
  return {
    ...(metadata.maxBytes !== undefined && { maxBytes: metadata.maxBytes }),
    ...(metadata.limitOf === 'us' && { ours: true }),
    ...(metadata.secret && { secret: true }),
  };
}

function limitOf({ type, requirement }: Action): Pick<FormField, 'min' | 'max'> {
  if (type === 'min_value' || (type === 'min_length' && requirement !== 0))
    return { min: Number(requirement) };
  if (type === 'max_length' || (type === 'max_value' && requirement !== WORD_OF_WECHAT))
    return { max: Number(requirement) };
  return {};
}
