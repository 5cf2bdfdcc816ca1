import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { dist, functionFolder, functionFolders, inRoot } from '../lib/paths';
import { type BuildSettings, isWanted } from '../lib/settings';
import { executedBytes } from './executed';
import { type Later, loadedLater } from './later';
import { BESIDE, DATABASE, FUNCTION } from './standins/lists';
import { standInsFor } from './standins/plugin';

export interface BuiltFunctions {
  /** Bytes of each function that run before its first call. */
  executed: Map<string, number>;
  metafiles: esbuild.Metafile[];
}

/**
 * Bundles every cloud function into dist/cloudfunctions/<name>/: a flat index.js that needs no node_modules, beside it
 * the cloud database for the calls that touch it and what else it loads later, its config.json and a package.json
 * without dependencies.
 */
export async function buildFunctions(settings: BuildSettings): Promise<BuiltFunctions> {
  const names = wantedNames(settings);
  rmSync(dist('cloudfunctions'), { recursive: true, force: true });
  const later: Later = new Map();
  const [{ metafile }, database] = await Promise.all([
    esbuild.build({ ...functionOptions(names, settings, later), metafile: true }),
    esbuild.build({
      ...SHIPPED,
      plugins: [standInsFor(DATABASE)],
      entryPoints: ['@cloudbase/database'],
      metafile: true,
      write: false,
    }),
  ]);
  const parts = await buildLater(later);
  for (const name of names) writeCompanions(name, settings.version, database.outputFiles[0]?.contents);
  const bytes = executedBytes(metafile);
  const executed = names.map(
    (name) => [name, bytes.get(`dist/cloudfunctions/${name}/index.js`) ?? Number.NaN] as const,
  );
  return { executed: new Map(executed), metafiles: [metafile, database.metafile, parts.metafile] };
}

/** For a function that was built before: writes its bundle anew, from the second time on in a fraction of the time. */
export function functionRebuilder(settings: BuildSettings) {
  const builds = new Map<string, { context: Promise<esbuild.BuildContext>; later: Later }>();
  const begin = (name: string) => {
    const later: Later = new Map();
    return { context: esbuild.context(functionOptions([name], settings, later)), later };
  };
  return async (name: string): Promise<void> => {
    const build = builds.get(name) ?? begin(name);
    builds.set(name, build);
    await (await build.context).rebuild();
    await buildLater(build.later);
  };
}

/** The functions of the families that this merchant uses. */
export function wantedNames(settings: Pick<BuildSettings, 'features'>): string[] {
  return functionFolders().flatMap(({ name, family }) => (isWanted(family, settings) ? [name] : []));
}

const SHIPPED = {
  bundle: true,
  minify: true,
  platform: 'node',
  // The oldest that a function made by an earlier DevTools may have; it cannot be changed
  // (docs/wechat/runtime.md#node-versions).
  target: 'node16',
  format: 'cjs',
  legalComments: 'none',
  // `debug` inside the SDK asks for it in a try/catch; it is not installed in the cloud either.
  external: ['supports-color'],
  // Beside the bundle lie modules of CommonJS.
  supported: { 'dynamic-import': false },
  logLevel: 'error',
} satisfies esbuild.BuildOptions;

const buildLater = (later: Later) =>
  esbuild.build({
    ...SHIPPED,
    // Tables of Chinese words would be twice as long as ASCII.
    charset: 'utf8',
    entryPoints: Object.fromEntries(later),
    outdir: dist('cloudfunctions'),
    metafile: true,
  });

const functionOptions = (
  names: string[],
  { merchantOpenids, personalDataDays, features }: BuildSettings,
  later: Later,
) =>
  ({
    ...SHIPPED,
    plugins: [loadedLater(inRoot('cloudfunctions'), later), standInsFor(FUNCTION)],
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, functionFolder(name, 'index.ts')])),
    outdir: dist('cloudfunctions'),
    define: {
      __MERCHANT_OPENIDS__: JSON.stringify(merchantOpenids),
      __PERSONAL_DATA_DAYS__: JSON.stringify(personalDataDays),
      __FEATURES__: JSON.stringify(features.join()),
    },
  }) satisfies esbuild.BuildOptions;

function writeCompanions(name: string, version: string, database: Uint8Array = new Uint8Array()): void {
  const folder = dist('cloudfunctions', name);
  mkdirSync(folder, { recursive: true });
  cpSync(functionFolder(name, 'config.json'), path.join(folder, 'config.json'));
  writeFileSync(path.join(folder, BESIDE), database);
  const manifest = { name: name.toLowerCase(), version, private: true, main: 'index.js' };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
