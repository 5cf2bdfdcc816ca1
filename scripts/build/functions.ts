import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { dist, functionNames, inRoot } from '../paths';
import type { BuildSettings } from './settings';

const standIns: esbuild.Plugin = {
  name: 'stand-ins',
  setup(build) {
    const standIn = inRoot('scripts/build/standins/json-bigint.ts');
    build.onResolve({ filter: /^json-bigint$/ }, () => ({ path: standIn }));
  },
};

/**
 * Bundles every cloud function into dist/cloudfunctions/<name>/: one flat index.js that needs no node_modules, its
 * config.json and a package.json without dependencies.
 */
export async function buildFunctions(settings: BuildSettings, names = functionNames()): Promise<void> {
  for (const name of names) rmSync(dist('cloudfunctions', name), { recursive: true, force: true });
  await esbuild.build({
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, inRoot('cloudfunctions', name, 'index.ts')]),
    ),
    outdir: dist('cloudfunctions'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    legalComments: 'none',
    // `debug` inside the SDK asks for it in a try/catch; it is not installed in the cloud either.
    external: ['supports-color'],
    define: { __MERCHANT_OPENIDS__: JSON.stringify(settings.merchantOpenids) },
    plugins: [standIns],
    logLevel: 'error',
  });
  for (const name of names) writeCompanions(name, settings.version);
}

function writeCompanions(name: string, version: string): void {
  const folder = dist('cloudfunctions', name);
  mkdirSync(folder, { recursive: true });
  cpSync(inRoot('cloudfunctions', name, 'config.json'), path.join(folder, 'config.json'));
  const manifest = { name: name.toLowerCase(), version, private: true, main: 'index.js' };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
