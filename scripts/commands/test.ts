import { availableParallelism } from 'node:os';
import { build } from '../build/index';
import { ensureBrowser } from '../lib/browser';
import { checkSource } from '../lib/checks';
import { runJest, sumUp } from '../lib/jest';
import { dist } from '../lib/paths';
import { buildPreview } from '../phone';

/** `npm test`: types, lint, build, then unit, integration and browser tests. */
export async function main(args: string[]): Promise<void> {
  await checkSource();
  await build();
  await buildPreview({ miniprogramDir: dist('miniprogram'), outDir: dist('preview') });
  ensureBrowser();
  const cores = availableParallelism();
  // One file more than cores: the storm does little but wait. A browser wants a core of its own.
  const code = await runJest(['unit', 'integration'], Math.max(3, cores - 1), args);
  const pages = await runJest(['browser'], Math.max(2, Math.floor(cores / 2)), args);
  sumUp([code, pages]);
}
