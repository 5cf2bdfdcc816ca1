import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Bundles } from '../runtime/bundles';
import type { Backend } from '../types';
import type { ConsolePage } from './console-page';

export interface HealthDeps {
  dist: string;
  bundles: Bundles;
  backend: Backend;
  consolePage: ConsolePage;
}

/** What does not answer yet; none when the local WeChat is ready for use. */
export async function missingParts({ dist, bundles, backend, consolePage }: HealthDeps): Promise<string[]> {
  const parts: [string, () => boolean | Promise<boolean>][] = [
    ['pages (dist/preview)', () => existsSync(path.join(dist, 'preview', 'index.html'))],
    ['functions (dist/cloudfunctions)', () => bundles.names().length > 0],
    ['console', async () => (await consolePage()).has('')],
    ['logistics back end', () => Array.isArray(backend.state().accounts)],
  ];
  const answers = await Promise.all(
    parts.map(async ([part, answers]) =>
      (await Promise.resolve()
        .then(answers)
        .catch(() => false))
        ? []
        : [part],
    ),
  );
  return answers.flat();
}
