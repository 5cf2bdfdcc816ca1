import path from 'node:path';
import type * as esbuild from 'esbuild';

/** What functions load later, by `await import()`: path of the bundle without .js, below the functions, to its source. */
export type Later = Map<string, string>;

/**
 * Leaves `await import('./part')` in a function's bundle as it stands, so that the part is a file of its own beside it:
 * its bytes are not even read before somebody asks for it.
 */
export function loadedLater(functionsFolder: string, later: Later): esbuild.Plugin {
  return {
    name: 'loaded-later',
    setup(build) {
      build.onResolve({ filter: /^\.\// }, ({ kind, path: module, resolveDir }) => {
        const folder = path.relative(functionsFolder, resolveDir);
        if (kind !== 'dynamic-import' || folder.startsWith('..')) return undefined;
        const [, name = ''] = folder.split(path.sep);
        const part = path.basename(module);
        later.set(`${name}/${part}`, path.join(resolveDir, `${part}.ts`));
        return { path: `./${part}.js`, external: true };
      });
    },
  };
}
