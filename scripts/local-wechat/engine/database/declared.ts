import { readFileSync } from 'node:fs';
import { inRoot } from '../../../lib/paths';
import type { DeclaredIndexes } from './collections';
import type { IndexFields } from './ordered-index';

/** cloudfunctions/indexes.json: the one place that says which indexes the cloud database needs, and why. */
export function declaredIndexes(): DeclaredIndexes {
  const declared = JSON.parse(readFileSync(inRoot('cloudfunctions/indexes.json'), 'utf8')) as Record<
    string,
    { fields: IndexFields; why: string }[]
  >;
  return Object.fromEntries(
    Object.entries(declared).map(([name, list]) => [name, list.map(({ fields }) => fields)]),
  );
}
