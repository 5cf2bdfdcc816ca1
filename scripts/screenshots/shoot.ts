import type { Browser, Page } from 'playwright-core';
import type { Scene } from './scenes';

export interface Size {
  width: number;
  height: number;
}

/** What WeChat's client reports of a function that did not come up. */
const DOWN = { errCode: -504002, errMsg: 'cloud.callFunction:fail -504002 functions execute fail' };
const QUIET_MS = 350;
const MOST_MS = 12_000;

/** Opens a scene as a phone of that size would show it; `complain` hears the page's errors and warnings. */
export async function stage(
  browser: Browser,
  url: string,
  scene: Scene,
  options: Size & {
    scale: number;
    theme: string;
    complain(text: string): void;
    /** Runs before the page's own. */
    script?: string;
  },
): Promise<Page> {
  const { width, height, scale, theme, complain } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  page.on('pageerror', (error) => complain(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(message.text());
  });
  if (options.script) await page.addInitScript(options.script);
  const quiet = watchCalls(page);
  await page.route('**/functions/*', (route) => {
    const name = route.request().url().split('/').pop() ?? '';
    const result = scene.answers?.[name];
    if (result) return route.fulfill({ json: { errMsg: 'cloud.callFunction:ok', result, requestID: '' } });
    if (name === 'whoami' || !scene.cloud) return route.continue();
    return scene.cloud === 'down' ? route.fulfill({ json: DOWN }) : undefined;
  });
  await page.goto(
    `${url}/phone.html?as=${scene.as ?? 'o-demo-owner'}&theme=${theme}#/logistics/${scene.address}`,
  );
  await untilQuiet(page, quiet, scene);
  if (scene.steps) {
    await scene.steps(page);
    await untilQuiet(page, quiet, scene);
  }
  return page;
}

/** Milliseconds since the last call began or ended; 0 while one is under way. */
export function watchCalls(page: Page): () => number {
  let open = 0;
  let last = Date.now();
  const count = (by: number) => (request: { url(): string }) => {
    if (!request.url().includes('/functions/')) return;
    open += by;
    last = Date.now();
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  return () => (open > 0 ? 0 : Date.now() - last);
}

/** Waits until the page is up and its calls are answered. */
export async function untilQuiet(
  page: Page,
  quiet: () => number,
  { cloud }: Pick<Scene, 'cloud'>,
): Promise<void> {
  await page.waitForFunction('window.__preview?.ready');
  const until = Date.now() + (cloud === 'silent' ? 900 : MOST_MS);
  while (Date.now() < until && quiet() < QUIET_MS) await page.waitForTimeout(50);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForTimeout(200);
}

export async function setTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate(`__preview.setTheme('${theme}')`);
  await page.waitForTimeout(120);
}
