import path from 'node:path';
import { importsOf, sources } from './sources';

/** Rooms that are products: entered by their index.ts, from wherever. */
const PRODUCTS = ['scripts/local-wechat', 'scripts/phone'];
const ENGINE = 'scripts/local-wechat/engine';
const lies = (file: string, folder: string) => file.startsWith(`${folder}/`);

/** Every import of one file of the project by another, that a rule calls wrong. */
const wrong = (rule: (file: string, to: string) => boolean) =>
  sources.flatMap((file) => importsOf(file).flatMap((to) => (rule(file, to) ? [`${file} -> ${to}`] : [])));

describe('the rooms of scripts/', () => {
  it.each(PRODUCTS)('%s is entered by its index.ts only', (product) => {
    const entered = wrong(
      (file, to) => !lies(file, product) && lies(to, product) && to !== `${product}/index.ts`,
    );
    expect(entered).toEqual([]);
  });

  it('the products know lib/ and what is built on, but no other room and not each other', () => {
    const known = (file: string, to: string) =>
      PRODUCTS.some((product) => lies(file, product) && lies(to, product)) ||
      lies(to, 'scripts/lib') ||
      lies(to, 'cloudfunctions') ||
      (to === 'tests/properties.ts' && file.endsWith('.test.ts'));
    expect(wrong((file, to) => PRODUCTS.some((product) => lies(file, product)) && !known(file, to))).toEqual(
      [],
    );
  });

  it('the engine of the local WeChat knows no plug-in', () => {
    expect(
      wrong((file, to) => lies(file, ENGINE) && lies(to, 'scripts/local-wechat') && !lies(to, ENGINE)),
    ).toEqual([]);
  });

  it('no plug-in of the local WeChat knows another', () => {
    const plugin = (file: string) => /^scripts\/local-wechat\/(?!engine\/)([\w-]+)\//.exec(file)?.[1];
    const other = (file: string, to: string) => plugin(file) && plugin(to) && plugin(to) !== plugin(file);
    expect(wrong((file, to) => Boolean(other(file, to)))).toEqual([]);
  });

  it('lib/ knows no room, and commands/ are known to run.mjs and to each other', () => {
    expect(
      wrong((file, to) => lies(file, 'scripts/lib') && lies(to, 'scripts') && !lies(to, 'scripts/lib')),
    ).toEqual([]);
    const started = (file: string, to: string) =>
      lies(to, 'scripts/commands') && path.dirname(file) !== 'scripts/commands';
    expect(wrong(started)).toEqual([]);
  });
});
