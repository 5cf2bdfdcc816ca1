import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../build/index';
import { ensureTools } from '../deploy/tools';
import { dist, inRoot } from '../lib/paths';

/**
 * `npm run check:official`: WeChat's own offline compiler and its code quality rules must accept dist/miniprogram, and
 * the compiler also a foreign mini-program that carries dist/miniprogram/logistics as one of its subpackages. The
 * compiler is heavy, so it lives in scripts/deploy with a lockfile of its own and is installed here, when first needed.
 */
export async function main(): Promise<void> {
  await build();
  ensureTools();
  const host = foreignMiniprogram();
  try {
    compile('dist/miniprogram', inRoot(), '--quality');
    compile('logistics/ inside another mini-program', host);
  } finally {
    rmSync(host, { recursive: true, force: true });
  }
  console.log('2 passed, 0 failed');
}

/** One process per compilation: the compiler keeps results inside its process. */
function compile(what: string, project: string, ...options: string[]): void {
  const { status } = spawnSync(
    process.execPath,
    [inRoot('scripts/deploy/compile.cjs'), project, ...options],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error(`The official compiler does not accept ${what}, see above.`);
  console.log(`accepted by the official compiler: ${what}`);
}

/** A merchant's own mini-program of one page, with the console as a subpackage under another name. */
function foreignMiniprogram(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wx-logistics-host-'));
  const ours = JSON.parse(readFileSync(dist('miniprogram/app.json'), 'utf8'));
  const [{ pages }] = ours.subPackages;
  const files: Record<string, string> = {
    'app.json': JSON.stringify({ pages: ['pages/shop/shop'], subPackages: [{ root: 'merchant', pages }] }),
    'app.js': 'App({})',
    'pages/shop/shop.js': 'Page({})',
    'pages/shop/shop.json': '{}',
    'pages/shop/shop.wxml': `<navigator url="/merchant/${pages[0]}">物流</navigator>`,
    'sitemap.json': '{"rules":[]}',
    'project.config.json': JSON.stringify({
      appid: 'touristappid',
      compileType: 'miniprogram',
      miniprogramRoot: './',
    }),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  cpSync(dist('miniprogram/logistics'), path.join(folder, 'merchant'), { recursive: true });
  return folder;
}
