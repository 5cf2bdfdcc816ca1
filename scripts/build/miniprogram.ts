import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { dist, filesBelow, inRoot } from '../lib/paths';
import type { BuildSettings } from '../lib/settings';
import { builtJson, collectUnits, TDESIGN, type Unit } from './miniprogram-files';

const SOURCE = inRoot('miniprogram');
const TARGET = dist('miniprogram');
const LOGISTICS = 'logistics/';
/** WXML's import/include/wxs, WXS's require and WXSS's @import: files that travel with the one naming them. */
const LINK = /(?:src=|require\(|@import\s+)['"]([^'"]+\.(?:wxml|wxs|wxss))['"]/g;

/**
 * Writes dist/miniprogram: an ordinary mini-program. Code of logistics/ is bundled and split into chunks inside
 * logistics/, so that the folder can be carried into another mini-program alone.
 */
export async function buildMiniprogram(settings: BuildSettings): Promise<esbuild.Metafile[]> {
  rmSync(TARGET, { recursive: true, force: true });
  const units = collectUnits(SOURCE);
  const [inside, shell] = partition(units, (unit) => unit.target.startsWith(LOGISTICS));
  const metafiles = [
    await bundleShell([{ source: inRoot('miniprogram/app'), target: 'app' }, ...shell], settings),
    await bundleLogistics(inside, settings),
  ];
  for (const unit of units) writeMarkup(unit);
  for (const file of filesBelow(SOURCE))
    if (isAppFile(file)) write(file, readFileSync(path.join(SOURCE, file)));
  return metafiles;
}

function options(settings: BuildSettings) {
  return {
    bundle: true,
    minify: true,
    target: 'es2018',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    define: {
      __CLOUD_ENV__: JSON.stringify(settings.cloudEnv),
      __VERSION__: JSON.stringify(settings.version),
    },
    plugins: [tdesignImports],
    metafile: true,
  } satisfies esbuild.BuildOptions;
}

/** Wherever a link leads to: node_modules may be one. */
const FROM_TDESIGN = /[\\/]tdesign-miniprogram[\\/]miniprogram_dist[\\/]/;

/** `tdesign-miniprogram/toast/index` and TDesign's own bare imports, as DevTools' npm build resolves them. */
const tdesignImports: esbuild.Plugin = {
  name: 'tdesign',
  setup(build) {
    build.onResolve({ filter: /^tdesign-miniprogram\// }, ({ path: name }) => ({
      path: path.join(TDESIGN, `${name.slice('tdesign-miniprogram/'.length)}.js`),
    }));
    build.onResolve({ filter: /^(tslib|dayjs|tinycolor2|marked)$/ }, ({ path: name, importer }) =>
      FROM_TDESIGN.test(importer)
        ? { path: path.join(TDESIGN, 'miniprogram_npm', name, 'index.js') }
        : undefined,
    );
  },
};

async function bundleShell(units: Unit[], settings: BuildSettings): Promise<esbuild.Metafile> {
  const { metafile } = await esbuild.build({
    ...options(settings),
    entryPoints: entries(units),
    outdir: TARGET,
    format: 'cjs',
  });
  return metafile;
}

async function bundleLogistics(units: Unit[], settings: BuildSettings): Promise<esbuild.Metafile> {
  const { outputFiles, metafile } = await esbuild.build({
    ...options(settings),
    entryPoints: entries(units),
    outdir: TARGET,
    format: 'esm',
    splitting: true,
    chunkNames: `${LOGISTICS}chunks/[hash]`,
    write: false,
  });
  // esbuild splits only ES modules, WeChat requires only CommonJS.
  for (const { path: file, text } of outputFiles ?? []) {
    const { code } = await esbuild.transform(text, {
      format: 'cjs',
      target: 'es2018',
      minify: true,
      charset: 'utf8',
    });
    write(path.relative(TARGET, file), code);
  }
  return metafile;
}

function entries(units: Unit[]): Record<string, string> {
  return Object.fromEntries(
    units.map(({ source, target }) => [
      target,
      existsSync(`${source}.ts`) && !existsSync(`${source}.js`) ? `${source}.ts` : `${source}.js`,
    ]),
  );
}

function writeMarkup(unit: Unit): void {
  write(`${unit.target}.json`, builtJson(unit));
  for (const ending of ['.wxml', '.wxss']) {
    if (existsSync(unit.source + ending)) copyLinked(unit.source + ending, unit.target + ending);
  }
}

function copyLinked(source: string, target: string, seen = new Set<string>()): void {
  if (seen.has(source)) return;
  seen.add(source);
  const text = readFileSync(source, 'utf8');
  write(target, text);
  for (const [, link = ''] of text.matchAll(LINK)) {
    const linked = path.join(path.dirname(source), link);
    if (!existsSync(linked)) throw new Error(`${target} names ${link}, which does not exist`);
    copyLinked(linked, path.posix.join(path.posix.dirname(target), link), seen);
  }
}

/** app.json, app.wxss, theme.json, sitemap.json and images; the rest is written unit by unit. */
function isAppFile(file: string): boolean {
  return /^(app|theme|sitemap)\.(json|wxss)$/.test(file) || /\.(png|jpe?g|svg)$/.test(file);
}

function write(file: string, content: string | Buffer): void {
  const target = path.join(TARGET, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function partition<T>(items: T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
