import { readFileSync } from 'node:fs';
import type * as esbuild from 'esbuild';
import { inRoot } from '../../lib/paths';
import { BESIDE, type StandIns } from './lists';

const PREFIX = 'stand-in:';

/** Puts stand-ins in the place of what they stand for, and fails a build in which one of them stands for nothing. */
export function standInsFor({ leftOut, replaced, rewritten }: StandIns): esbuild.Plugin {
  return {
    name: 'stand-ins',
    setup(build) {
      const missing = new Set(Object.keys({ ...leftOut, ...replaced, ...rewritten }));
      const find = (list: object, module: string) => {
        const name = Object.keys(list).find((key) => module === key || module.startsWith(`${key}/`));
        if (name) missing.delete(name);
        return name;
      };

      build.onResolve({ filter: new RegExp(`^${PREFIX}`) }, ({ path }) => ({
        path: inRoot('scripts/build/standins', path.slice(PREFIX.length)),
      }));
      build.onResolve({ filter: /^\.\/database\.js$/ }, ({ importer }) =>
        importer.endsWith('database-at-first-touch.ts') ? { path: BESIDE, external: true } : undefined,
      );
      build.onLoad({ filter: /[\\/]node_modules[\\/]/ }, ({ path }) => {
        const module = path.split('\\').join('/').split('/node_modules/').pop() ?? '';
        const out = find(leftOut, module);
        if (out) return exporting(`require("${PREFIX}left-out.ts").leftOut("${out}")`);
        const other = find(replaced, module);
        if (other) return exporting(`require("${replaced[other]}")`);
        const line = find(rewritten, module);
        return line ? rewrite(path, line, rewritten[line] as StandIns['rewritten'][string]) : undefined;
      });
      build.onEnd(() => ({
        errors: [...missing].map((name) => ({
          text: `${name} is not loaded by wx-server-sdk any more: ${ADVICE}`,
        })),
      }));
    },
  };
}

const ADVICE = 'scripts/build/standins/lists.ts has to be brought up to date';

const exporting = (what: string): esbuild.OnLoadResult => ({ contents: `module.exports = ${what};` });

function rewrite(
  file: string,
  name: string,
  { line, becomes }: StandIns['rewritten'][string],
): esbuild.OnLoadResult {
  const parts = readFileSync(file, 'utf8').split(line);
  if (parts.length !== 2)
    return { errors: [{ text: `${name} no longer has the line ${line} once: ${ADVICE}` }] };
  return { contents: parts.join(becomes) };
}
