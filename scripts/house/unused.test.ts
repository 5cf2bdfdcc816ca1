import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths';
import { importsOf, sources, texts } from './sources';

const read = (file: string) => readFileSync(inRoot(file), 'utf8');

/** Where something begins: commands, functions, tests, what a page's JSON stands beside, what is only a type. */
function isEntry(file: string): boolean {
  return (
    /^scripts\/(?:run\.mjs|commands\/[\w-]+\.ts)$/.test(file) ||
    /^cloudfunctions\/\w+\/\w+\/(?:index|contract)\.ts$/.test(file) ||
    /\.(?:test|d)\.ts$/.test(file) ||
    file === 'miniprogram/app.ts' ||
    existsSync(inRoot(file.replace(/\.ts$/, '.json')))
  );
}

/** Some files are named by a text, because a tool of the build or another process loads them. */
const isNamed = (file: string) =>
  [...texts].some(([other, text]) => other !== file && text.includes(path.posix.basename(file)));

/** `cloudfunctions/<family>/<function>` that a file lies in; '' elsewhere. */
const functionOf = (file: string) => /^cloudfunctions\/(?!shared\/)\w+\/\w+(?=\/)/.exec(file)?.[0] ?? '';

describe('the house', () => {
  it('has no function that reads another one’s folder', () => {
    const strange = sources
      .filter((file) => functionOf(file) && !/\.test\.ts$/.test(file))
      .flatMap((file) => importsOf(file).map((to) => [file, to] as const))
      .filter(([file, to]) => functionOf(to) && functionOf(to) !== functionOf(file));
    expect(strange).toEqual([]);
  });

  it('has no file that nothing reads', () => {
    const reached = new Set<string>();
    const reach = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const next of importsOf(file)) reach(next);
    };
    for (const file of sources) if (isEntry(file) || isNamed(file)) reach(file);
    expect(sources.filter((file) => !reached.has(file))).toEqual([]);
  });

  it('has no dependency that nothing uses', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as {
      devDependencies: Record<string, string>;
    };
    const all = [...texts.values(), read('jest.config.js'), read('biome.json'), read('tsconfig.json')].join(
      '\n',
    );
    const used = (name: string) => all.includes(name.replace(/^@types\//, ''));
    expect(Object.keys(devDependencies).filter((name) => !used(name))).toEqual([]);
  });
});
