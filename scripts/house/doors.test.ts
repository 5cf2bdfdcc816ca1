import { importsOf, sources } from './sources';

/** Which rooms of scripts/ a room may know; a room that is not here has no place yet. */
const KNOWS: Record<string, string[]> = {
  lib: [],
  'local-wechat': ['lib'],
  phone: ['lib'],
  build: ['lib'],
  deploy: ['lib'],
  setup: ['lib'],
  docs: ['lib'],
  regions: ['lib'],
  house: ['lib'],
  chaos: ['lib', 'local-wechat'],
  fuzz: ['lib', 'local-wechat'],
  screenshots: ['lib', 'local-wechat', 'phone'],
  bench: ['lib', 'local-wechat', 'phone', 'screenshots'],
};
/** What `npm run` starts puts the rooms together, and nobody knows it. */
const COMMANDS = 'commands';
/** Products: entered by their index.ts, from wherever. */
const PRODUCTS = ['local-wechat', 'phone'];
const ENGINE = 'scripts/local-wechat/engine/';

const roomOf = (file: string) => /^scripts\/([\w-]+)\//.exec(file)?.[1];
/** The plug-in of the local WeChat that a file lies in. */
const pluginOf = (file: string) => /^scripts\/local-wechat\/(?!engine\/)([\w-]+)\//.exec(file)?.[1];

/** Every import of one file of the project by another that a rule calls wrong. */
const wrong = (rule: (file: string, to: string) => boolean) =>
  sources.flatMap((file) => importsOf(file).flatMap((to) => (rule(file, to) ? [`${file} -> ${to}`] : [])));

describe('the rooms of scripts/', () => {
  it('each know the rooms they may know', () => {
    const strange = (file: string, to: string) => {
      const [from, other] = [roomOf(file), roomOf(to)];
      if (!from || !other || from === other || from === COMMANDS) return false;
      return !KNOWS[from]?.includes(other);
    };
    expect(wrong(strange)).toEqual([]);
  });

  it('are started by npm only where they are a command', () => {
    expect(wrong((file, to) => roomOf(to) === COMMANDS && roomOf(file) !== COMMANDS)).toEqual([]);
  });

  it.each(PRODUCTS)('%s is entered by its index.ts only', (product) => {
    const door = `scripts/${product}/index.ts`;
    expect(wrong((file, to) => roomOf(to) === product && roomOf(file) !== product && to !== door)).toEqual(
      [],
    );
  });

  it('leave tests/ to those who test them', () => {
    expect(
      wrong(
        (file, to) => file.startsWith('scripts/') && !file.endsWith('.test.ts') && to.startsWith('tests/'),
      ),
    ).toEqual([]);
  });
});

describe('the local WeChat', () => {
  it('has an engine that knows no plug-in', () => {
    const leaves = (to: string) => to.startsWith('scripts/local-wechat/') && !to.startsWith(ENGINE);
    expect(wrong((file, to) => file.startsWith(ENGINE) && leaves(to))).toEqual([]);
  });

  it('has plug-ins that know the engine and not each other', () => {
    const other = (file: string, to: string) =>
      pluginOf(file) !== undefined && pluginOf(to) !== undefined && pluginOf(file) !== pluginOf(to);
    expect(wrong(other)).toEqual([]);
  });
});
