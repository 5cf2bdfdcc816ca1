import { type Browser, chromium } from 'playwright-core';
import { browserLaunch } from '../lib/browser';
import { SCENES } from '../screenshots/scenes';
import { medianOf } from './medians';
import { type Scrolling, scrollThrough, type Visit, visit } from './visit';
import type { World } from './worlds';

export interface PageFigures {
  page: string;
  records: number;
  /** Median of the repeats, in milliseconds: of this machine only. */
  firstContentMs: number;
  /** How much longer it takes than with the fewest records. */
  ratio: number;
  nodes: number;
  setData: Visit['setData'];
}

export interface PagesReport {
  pages: PageFigures[];
  scrolling: (Scrolling & { records: number })[];
}

export interface PagesOptions {
  repeats: number;
  /** Pages of the list to scroll through. */
  scrollPages: number;
  only?: string;
}

/** Looks at every page with ledgers of different sizes, in turns, so that whatever slows the machine slows all. */
export async function benchPages(worlds: readonly World[], options: PagesOptions): Promise<PagesReport> {
  const browser = await chromium.launch({ ...browserLaunch(), headless: true });
  try {
    const pages = await lookAtAll(browser, worlds, options);
    const scrolling = [];
    const list = SCENES.find(({ name, state }) => name === 'home-waybills' && state === 'loaded');
    for (const { records, local } of worlds) {
      if (list)
        scrolling.push({ records, ...(await scrollThrough(browser, local.url, list, options.scrollPages)) });
    }
    return { pages, scrolling };
  } finally {
    await browser.close();
  }
}

async function lookAtAll(
  browser: Browser,
  worlds: readonly World[],
  { repeats, only }: PagesOptions,
): Promise<PageFigures[]> {
  const scenes = SCENES.filter(({ name, state }) => state === 'loaded' && (!only || name.startsWith(only)));
  const figures: PageFigures[] = [];
  for (const scene of scenes) {
    const visits = worlds.map((): Visit[] => []);
    // The first look starts the function instances and is not counted.
    for (let round = 0; round <= repeats; round++) {
      for (const [at, { local }] of worlds.entries()) {
        const seen = await visit(browser, local.url, scene);
        if (round > 0) visits[at]?.push(seen);
      }
    }
    const fewest = medianOf((visits[0] ?? []).map(({ firstContent }) => firstContent));
    worlds.forEach(({ records }, at) => {
      const seen = visits[at] ?? [];
      const last = seen[seen.length - 1];
      const firstContentMs = medianOf(seen.map(({ firstContent }) => firstContent));
      if (last)
        figures.push({
          page: scene.name,
          records,
          firstContentMs,
          ratio: firstContentMs / fewest,
          ...rest(last),
        });
    });
    console.log(`looked at ${scene.name}`);
  }
  return figures;
}

const rest = ({ nodes, setData }: Visit) => ({ nodes, setData });
