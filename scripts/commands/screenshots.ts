import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from '../build/index';
import { browserLaunch, ensureBrowser } from '../lib/browser';
import { eachLimit } from '../lib/each-limit';
import { dist, inRoot } from '../lib/paths';
import { startEmulator } from '../local-wechat';
import { buildPreview } from '../phone';
import { contactSheet } from '../screenshots/contact-sheet';
import { DOCUMENTED, requireAllPages, SCENES, type Scene } from '../screenshots/scenes';
import { type Size, setTheme, stage } from '../screenshots/shoot';

const SIZES: readonly Size[] = [
  { width: 375, height: 812 },
  { width: 320, height: 640 },
  { width: 430, height: 932 },
];
const THEMES = ['light', 'dark'];
const AT_ONCE = 3;

interface Studio {
  browser: Browser;
  url: string;
  faults: string[];
}

/**
 * `npm run screenshots -- [--only=<page>] [--docs]`: every page in every state, light and dark, at three widths, in
 * screenshots/ with an index.html; or the README's dozen in docs/screenshots/. Fails where a page complains, cannot
 * be brought into a state, or is missing from the table.
 */
export async function main(args: string[]): Promise<void> {
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  const docs = args.includes('--docs');
  requireAllPages(routes());
  const wanted = SCENES.filter(({ name }) => !only || name.startsWith(only));
  if (wanted.length === 0) throw new Error(`scripts/screenshots/scenes.ts has no page ${only}`);
  await build();
  await buildPreview({ miniprogramDir: dist('miniprogram'), outDir: dist('preview') });
  ensureBrowser();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'wx-logistics-shots-'));
  const local = await startEmulator({ port: 0, dataDir, quiet: true });
  const browser = await chromium.launch({ ...browserLaunch(), headless: true });
  const studio: Studio = { browser, url: local.url, faults: [] };
  try {
    await (docs ? takeDocumented(studio, wanted) : takeAll(studio, wanted));
  } finally {
    await browser.close();
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  if (studio.faults.length) throw new Error(`Not as they should be:\n- ${studio.faults.join('\n- ')}`);
}

function routes(): string[] {
  const app = JSON.parse(readFileSync(inRoot('miniprogram/app.json'), 'utf8')) as {
    pages: string[];
    subPackages: { root: string; pages: string[] }[];
  };
  return [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ];
}

async function takeAll(studio: Studio, scenes: readonly Scene[]): Promise<void> {
  const folder = inRoot('screenshots');
  mkdirSync(folder, { recursive: true });
  const files = (scene: Scene) =>
    SIZES.flatMap(({ width }) =>
      THEMES.map((theme) => ({ scene, theme, width, file: fileOf(scene, theme, width) })),
    );
  const shoot = async (scene: Scene) => {
    for (const size of SIZES) {
      if (scene.alone) await prepare(studio, scene);
      await take(studio, scene, size, 1, THEMES, (theme) =>
        path.join(folder, fileOf(scene, theme, size.width)),
      );
    }
    console.log(`${scene.name} ${scene.state}`);
  };
  await inTurns(studio, scenes, shoot);
  writeFileSync(path.join(folder, 'index.html'), contactSheet(scenes.flatMap(files)));
  console.log(
    `${scenes.length * SIZES.length * THEMES.length} pictures in screenshots/, open screenshots/index.html`,
  );
}

async function takeDocumented(studio: Studio, scenes: readonly Scene[]): Promise<void> {
  const folder = inRoot('docs/screenshots');
  mkdirSync(folder, { recursive: true });
  const [size] = SIZES;
  await inTurns(studio, scenes, async (scene) => {
    const themes = DOCUMENTED.filter(([name, state]) => name === scene.name && state === scene.state).map(
      ([, , theme]) => theme,
    );
    if (!themes.length || !size) return;
    if (scene.alone) await prepare(studio, scene);
    await take(studio, scene, size, 2, themes, (theme) =>
      path.join(folder, `${scene.name}.${scene.state}.${theme}.png`),
    );
    console.log(`${scene.name} ${scene.state} ${themes.join(' ')}`);
  });
}

const fileOf = ({ name, state }: Scene, theme: string, width: number) =>
  `${name}.${state}.${theme}.${width}.png`;

/** Those that share a demo together, then those with an empty one, then each that changes its own. */
async function inTurns(
  studio: Studio,
  scenes: readonly Scene[],
  shoot: (scene: Scene) => Promise<void>,
): Promise<void> {
  const together = [false, true].map((empty) =>
    scenes.filter(({ alone, emptyDatabase = false }) => !alone && emptyDatabase === empty),
  );
  for (const group of together) {
    if (group[0]) await prepare(studio, group[0]);
    await eachLimit(group, AT_ONCE, shoot);
  }
  for (const scene of scenes.filter(({ alone }) => alone)) await shoot(scene);
}

async function prepare({ url }: Studio, { emptyDatabase, faults = [] }: Scene): Promise<void> {
  const send = (to: string, method: string, body: unknown) =>
    fetch(`${url}/emulator/${to}`, { method, body: JSON.stringify(body) });
  await send('reset', 'POST', {});
  if (emptyDatabase) await send('database', 'PUT', { waybills: [], staff: [], settings: [] });
  if (faults.length) await send('faults', 'PUT', faults);
}

async function take(
  { browser, url, faults }: Studio,
  scene: Scene,
  size: Size,
  scale: number,
  themes: readonly string[],
  file: (theme: string) => string,
): Promise<void> {
  const [first = 'light'] = themes;
  const complain = (text: string) =>
    faults.push(`${scene.name} ${scene.state} ${size.width}: ${text.split('\n')[0]}`);
  let page: Awaited<ReturnType<typeof stage>> | undefined;
  try {
    page = await stage(browser, url, scene, { ...size, scale, theme: first, complain });
    for (const theme of themes) {
      if (theme !== first) await setTheme(page, theme);
      await page.screenshot({ path: file(theme), animations: 'disabled' });
    }
  } catch (error) {
    complain(String(error));
  } finally {
    await page
      ?.context()
      .close()
      .catch(() => {});
  }
}
