import type { Browser, Page } from 'playwright-core';
import type { Scene } from '../screenshots/scenes';
import { stage } from '../screenshots/shoot';

export interface Visit {
  /** Milliseconds from the start of the page to its first content that is no skeleton. */
  firstContent: number;
  nodes: number;
  setData: { count: number; largest: number; total: number };
}

export interface Scrolling {
  /** Ledger pages that were loaded by scrolling. */
  pages: number;
  /** Frames of more than 50 ms while scrolling. */
  slowFrames: number;
  slowestFrame: number;
  nodes: number;
  setDataPerPage: number;
}

const SIZE = { width: 375, height: 812, scale: 1, theme: 'light', complain: () => {} };

/** Notes when the page on top first shows more than its skeleton. */
const WATCH_CONTENT = `(() => {
  const look = () => {
    const page = [...document.querySelectorAll('.page-host:not([hidden]) .wl-page')].pop();
    const there = page && !page.querySelector('[class*="t-skeleton"]') && page.innerText.trim().length > 12;
    if (there) window.__firstContent = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

const WATCH_FRAMES = `(() => {
  window.__frames = [];
  let last = performance.now();
  const next = (now) => {
    window.__frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})()`;

/** One look at a page in a browser context of its own. */
export async function visit(browser: Browser, url: string, scene: Scene): Promise<Visit> {
  const page = await stage(browser, url, scene, { ...SIZE, script: WATCH_CONTENT });
  try {
    const firstContent = await page.evaluate<number>('window.__firstContent ?? NaN');
    return { firstContent, nodes: await nodesOf(page), setData: await setDataOf(page) };
  } finally {
    await page.context().close();
  }
}

/** Scrolls the list of waybills until nothing more comes or `most` pages were loaded. */
export async function scrollThrough(
  browser: Browser,
  url: string,
  scene: Scene,
  most: number,
): Promise<Scrolling> {
  const page = await stage(browser, url, scene, SIZE);
  let pages = 0;
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/functions/listOrders')) pages += 1;
  });
  await page.evaluate('__preview.resetSetData()');
  await page.evaluate(WATCH_FRAMES);
  try {
    for (let idle = 0; pages < most && idle < 12; ) {
      const before = pages;
      await page.evaluate(
        'document.querySelector(".page-host:not([hidden]) .page-scroll").scrollBy({ top: 600, behavior: "instant" })',
      );
      await page.waitForTimeout(120);
      idle = pages === before && (await atEnd(page)) ? idle + 1 : 0;
    }
    await page.waitForTimeout(400);
    const frames = await page.evaluate<number[]>('window.__frames');
    const { total } = await setDataOf(page);
    return {
      pages,
      slowFrames: frames.filter((ms) => ms > 50).length,
      slowestFrame: Math.max(...frames),
      nodes: await nodesOf(page),
      setDataPerPage: pages ? total / pages : 0,
    };
  } finally {
    await page.context().close();
  }
}

const atEnd = (page: Page) =>
  page.evaluate<boolean>(
    '(() => { const { scrollTop, scrollHeight, clientHeight } = document.querySelector(".page-host:not([hidden]) .page-scroll"); return scrollTop + clientHeight > scrollHeight - 4; })()',
  );

const nodesOf = (page: Page) => page.evaluate<number>('__preview.nodes()');

async function setDataOf(page: Page): Promise<Visit['setData']> {
  const figures = await page.evaluate<Record<string, Visit['setData']>>('__preview.setData');
  const all = Object.values(figures);
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    largest: Math.max(0, ...all.map(({ largest }) => largest)),
    total: all.reduce((sum, { total }) => sum + total, 0),
  };
}
