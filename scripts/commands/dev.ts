import { watch } from 'node:fs';
import { functionRebuilder } from '../build/functions';
import { build } from '../build/index';
import { dist, functionNames, inRoot } from '../lib/paths';
import { readSettings } from '../lib/settings';
import { buildPreview } from '../phone';
import { serve } from './start';

/** An editor writes a file in several strokes. */
const SETTLE_MS = 30;

/** `npm run dev`: `npm start`, rebuilt and reloaded on every change of a function or page. */
export async function main(args: string[]): Promise<void> {
  const local = await serve(args, true);
  const rebuildFunction = functionRebuilder(readSettings());
  onChange(['cloudfunctions', 'miniprogram'], async (files) => {
    const started = Date.now();
    const done = (what: string) => console.log(`rebuilt ${what} in ${Date.now() - started} ms`);
    try {
      // What was edited is what will be tried first; others may import it, so everything follows.
      const edited = functionNames().filter((name) =>
        files.some((file) => new RegExp(`^cloudfunctions/\\w+/${name}/`).test(file)),
      );
      await Promise.all(edited.map(rebuildFunction));
      if (edited.length) done(edited.join(', '));
      await build();
      await buildPreview({ miniprogramDir: dist('miniprogram'), outDir: dist('preview'), development: true });
      done('everything');
      local.notifyReload();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  });
  console.log(`ready ${local.url}`);
}

/** Calls `rebuild` with what changed once a burst of changes is over, and never twice at the same time. */
function onChange(folders: string[], rebuild: (files: string[]) => Promise<void>): void {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const start = () => {
    const files = [...changed];
    changed = new Set();
    running = running.then(() => rebuild(files));
  };
  for (const folder of folders) {
    watch(inRoot(folder), { recursive: true }, (_, file) => {
      changed.add(
        `${folder}/${String(file ?? '')
          .split('\\')
          .join('/')}`,
      );
      clearTimeout(timer);
      timer = setTimeout(start, SETTLE_MS);
    });
  }
}
