import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from './build/index';
import { npmCi } from './npm';
import { inRoot } from './paths';

/**
 * `npm run check:official`: WeChat's own offline compiler must accept dist/miniprogram. The compiler is heavy, so it
 * lives in scripts/deploy with a lockfile of its own and is installed here, when first needed.
 */
export async function main(): Promise<void> {
  await build();
  const folder = inRoot('scripts/deploy');
  if (!existsSync(inRoot('scripts/deploy/node_modules/miniprogram-ci/package.json'))) npmCi(folder);
  const { status } = spawnSync(process.execPath, [inRoot('scripts/deploy/compile.cjs'), inRoot()], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The official compiler does not accept dist/miniprogram, see above.');
}
