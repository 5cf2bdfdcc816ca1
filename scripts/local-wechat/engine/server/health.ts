import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Service } from '../plugin';
import type { Bundles } from '../runtime/bundles';
import type { ConsolePage } from './console-page';

export interface HealthDeps {
  dist: string;
  bundles: Bundles;
  /** By the name of the plug-in. */
  services: ReadonlyMap<string, Service>;
  consolePage: ConsolePage;
}

type Part = [name: string, answers: () => boolean | Promise<boolean>];

/** What does not answer yet; none when the local WeChat is ready for use. */
export async function missingParts({ dist, bundles, services, consolePage }: HealthDeps): Promise<string[]> {
  const parts: Part[] = [
    ['pages (dist/preview)', () => existsSync(path.join(dist, 'preview', 'index.html'))],
    ['functions (dist/cloudfunctions)', () => bundles.names().length > 0],
    ['console', async () => (await consolePage()).has('')],
    ...[...services].map(([name, service]): Part => [`${name} back end`, () => Boolean(service.state())]),
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
