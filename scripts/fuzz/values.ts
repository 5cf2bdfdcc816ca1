import fc from 'fast-check';
import * as v from 'valibot';
import type { Schema } from '../lib/schema/sites';
import { HOSTILE_TEXTS } from './corpus';

/**
 * Values that mostly keep to the schema; rules that only code knows are the caller's to check. A kind of schema that
 * is not known here is an error, so that no field of a new contract stays untried.
 */
export function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'optional':
      return fc.option(valuesOf(inner(schema)), { nil: undefined });
    case 'strict_object':
    case 'loose_object':
    case 'object': {
      const fields = Object.entries(schema.entries ?? {}).map(([key, field]) => [key, valuesOf(field)]);
      return fc.record(Object.fromEntries(fields), { noNullPrototype: true });
    }
    case 'array': {
      const [least = 0, most = least + 3] = [limit(schema, 'min_length'), limit(schema, 'max_length')];
      return fc.array(valuesOf(schema.item as Schema), {
        minLength: least,
        maxLength: Math.min(most, least + 3),
      });
    }
    case 'string':
      return texts(schema);
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'literal':
      return fc.constant(schema.literal);
    default:
      throw new Error(`scripts/fuzz/values.ts cannot make values of the schema ${schema.type} yet`);
  }
}

function texts(schema: Schema): fc.Arbitrary<string> {
  const { maxBytes = 64 } = v.getMetadata(schema as never) as { maxBytes?: number };
  const any = fc.oneof(
    fc.constantFrom(...HOSTILE_TEXTS),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.integer({ min: 0, max: maxBytes }).map((length) => 'x'.repeat(length)),
  );
  const form = requirements(schema, 'regex').find((found) => found instanceof RegExp);
  return form ? fc.oneof(fc.stringMatching(form, { maxLength: 20 }), any) : any;
}

function numbers(schema: Schema): fc.Arbitrary<number> {
  const [min = -1e9, max = 1e9] = [limit(schema, 'min_value'), limit(schema, 'max_value')];
  const edges = fc.constantFrom(min, max);
  if (actions(schema).some(({ type }) => type === 'integer'))
    return fc.oneof(fc.integer({ min, max }), edges);
  return fc.oneof(fc.double({ min, max, noNaN: true }), edges);
}

function inner({ wrapped }: Schema): Schema {
  if (!wrapped) throw new Error('a wrapping schema without anything inside');
  return wrapped;
}

/** The narrowest of the limits of this kind: a pipe may hold another pipe with limits of its own. */
function limit(schema: Schema, type: 'min_length' | 'max_length' | 'min_value' | 'max_value') {
  const found = requirements(schema, type).map(Number);
  if (!found.length) return undefined;
  return type.startsWith('min') ? Math.max(...found) : Math.min(...found);
}

function requirements(schema: Schema, type: string): unknown[] {
  return actions(schema).flatMap((action) => (action.type === type ? [action.requirement] : []));
}

function actions(schema: Schema): NonNullable<Schema['pipe']> {
  return (schema.pipe ?? []).flatMap((part) => (part.pipe ? actions(part) : [part]));
}
