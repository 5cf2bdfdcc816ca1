import { watch } from 'node:fs';
import { build } from './build/index';
import { dist, inRoot } from './paths';
import { buildPreview } from './preview/index';
import { serve } from './start';

const SETTLE_MS = 80;

/** `npm run dev`: `npm start`, rebuilt and reloaded on every change of a function or page. */
export async function main(args: string[]): Promise<void> {
  const local = await serve(args, true);
  console.log(`ready ${local.url}`);
  onChange(['cloudfunctions', 'miniprogram'], async () => {
    const started = Date.now();
    try {
      await build();
      await buildPreview({ miniprogramDir: dist('miniprogram'), outDir: dist('preview'), development: true });
      local.notifyReload();
      console.log(`rebuilt in ${Date.now() - started} ms`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  });
}

/** Calls `rebuild` once a burst of changes is over, and never twice at the same time. */
function onChange(folders: string[], rebuild: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  for (const folder of folders) {
    watch(inRoot(folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(rebuild);
      }, SETTLE_MS);
    });
  }
}
