import { readFileSync } from 'node:fs';
import { inRoot } from '../../../lib/paths';
import type { IndexFields } from './ordered-index';

/** What the owner creates by hand, by collection. */
export type DeclaredIndexes = Record<string, readonly IndexFields[]>;

/** cloudfunctions/indexes.json: the one place that says which collections and indexes there are, and why. */
export function declaredIndexes(): DeclaredIndexes {
  const declared = JSON.parse(readFileSync(inRoot('cloudfunctions/indexes.json'), 'utf8')) as Record<
    string,
    { fields: IndexFields; why: string }[]
  >;
  return Object.fromEntries(
    Object.entries(declared).map(([name, list]) => [name, list.map(({ fields }) => fields)]),
  );
}
