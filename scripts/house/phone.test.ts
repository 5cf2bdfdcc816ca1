import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, inRoot } from '../lib/paths';

const PHONE = 'miniprogram/logistics';
/** How scripts, lists of components and style sheets name another file. */
const NAMED = /(?:from\s*|import\s*\(?\s*|@import\s+|":\s*)["'](\.{1,2}\/[^"']+)["']/g;

const unitOf = (file: string) => file.replace(/\.(?:ts|json|wxml|wxss)$/, '');
const featureOf = (unit: string) => unit.split('/')[0] ?? '';
const files = filesBelow(inRoot(PHONE)).filter((file) => !file.endsWith('.test.ts'));

/** What each unit (a page, a component, a module) names, as paths below logistics/ without their endings. */
const named = files.flatMap((file) =>
  [...readFileSync(inRoot(PHONE, file), 'utf8').matchAll(NAMED)].map(([, to = '']) => ({
    from: unitOf(file),
    to: unitOf(path.posix.join(path.posix.dirname(file), to)),
  })),
);

const usersOf = (unit: string) =>
  named.filter(({ from, to }) => to === unit && from !== unit).map(({ from }) => featureOf(from));

describe('the rooms of the phone', () => {
  it('kit/ holds what three features use, and what kit/ itself stands on', () => {
    const kit = new Set(files.map(unitOf).filter((unit) => featureOf(unit) === 'kit'));
    const few = [...kit].filter((unit) => {
      const users = new Set(usersOf(unit));
      return users.size < 3 && !users.has('kit');
    });
    expect(few).toEqual([]);
  });

  it('a feature is one folder: its screens, a folder for each component, logic/ and services/', () => {
    const strange = files.filter((file) => {
      const [, folder = '', name = '', ...deeper] = file.split('/');
      if (!name) return !/\.(?:ts|json|wxml|wxss)$/.test(folder) || folder.endsWith('.d.ts');
      if (['logic', 'services'].includes(folder)) return deeper.length > 0 || !name.endsWith('.ts');
      if (file.startsWith('kit/styles/')) return !name.endsWith('.wxss');
      return deeper.length > 0 || unitOf(name) !== folder;
    });
    expect(strange).toEqual([]);
  });
});
