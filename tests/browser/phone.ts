import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { browserLaunch } from '../../scripts/lib/browser';
import { type Local, startLocal } from '../local';

export interface Phone {
  page: Page;
  /** The element with this data-testid that is on the screen. */
  at(testid: string): Locator;
  tap(testid: string): Promise<void>;
  /** Taps the button with this text. */
  press(text: string): Promise<void>;
  type(field: string, text: string): Promise<void>;
  choose(courier: string): Promise<void>;
  /** Chooses province, city and area in WeChat's own picker, which is open. */
  region(...names: string[]): Promise<void>;
  /** Scrolls the page on top by a wheel, or to its end. */
  scroll(pixels: number | 'end'): Promise<void>;
  /** Keeps the finger down until WeChat calls it a long press. */
  longPress(testid: string): Promise<void>;
  /** Drags the element sideways; a negative distance opens what a swipe cell hides at its right. */
  swipe(testid: string, distance: number): Promise<void>;
  /** Waits until the toast with this text shows. */
  toast(text: string | RegExp): Promise<void>;
  see(testid: string): Promise<string>;
  seeText(text: string | RegExp): Promise<void>;
}

/**
 * A local WeChat and a browser for one test file, and phones of different people in it; `distDir` for other pages
 * than the project's.
 */
export async function startPreview(options: { distDir?: string } = {}) {
  const local: Local = await startLocal({ ...options, skipWaits: false });
  const launch = browserLaunch();
  const browser: Browser = await chromium.launch({ ...launch, headless: true });
  const complaints: string[] = [];

  return {
    local,
    /** Everything the pages complained about since the last look: console errors, warnings, rejections. */
    complaints: () => complaints.splice(0),
    /** A phone of this person; `prepare` sees the page before it loads. */
    async open(
      openid: string,
      hash = '#/logistics/home/home',
      query = '',
      prepare?: (page: Page) => Promise<unknown>,
    ): Promise<Phone> {
      const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await prepare?.(page);
      await page.goto(`${local.url}/phone.html?as=${openid}${query}${hash}`);
      return phoneOf(page);
    },
    async stop() {
      await browser.close();
      await local.remove();
    },
  };
}

/** WeChat calls it a long press after 350 ms. */
const LONG_PRESS_MS = 500;

function phoneOf(page: Page): Phone {
  const at = (testid: string) => page.locator(`[data-testid="${testid}"]:visible`).first();
  const phone: Phone = {
    page,
    at,
    tap: (testid) => at(testid).click(),
    press: (text) => page.locator('wx-button:visible', { hasText: text }).last().click(),
    async type(field, text) {
      const input = at(`field-${field}`).locator('input');
      await input.fill(text);
      await input.blur();
    },
    async choose(courier) {
      await phone.tap('field-courier');
      await phone.tap(`courier-${courier}`);
      await at('courier-list').waitFor({ state: 'hidden' });
    },
    async region(...names) {
      const picker = page.locator('.overlay.region-picker:not(.closing)');
      for (const [column, name] of names.entries()) {
        const row = picker.locator('.wheel').nth(column).getByText(name, { exact: true });
        await row.dispatchEvent('click');
        await picker.locator(`.wheel >> nth=${column} >> [aria-selected=true]`, { hasText: name }).waitFor();
      }
      await picker.getByTestId('region-picker-confirm').click();
      await picker.waitFor({ state: 'detached' });
    },
    async scroll(pixels) {
      const scroller = page.locator('.page-scroll:visible').last();
      await scroller.evaluate(
        (view, by) => view.scrollBy({ top: by === 'end' ? view.scrollHeight : by, behavior: 'instant' }),
        pixels,
      );
    },
    async longPress(testid) {
      await at(testid).click({ delay: LONG_PRESS_MS });
    },
    async swipe(testid, distance) {
      await at(testid).scrollIntoViewIfNeeded();
      const box = await at(testid).boundingBox();
      if (!box) throw new Error(`${testid} has no box`);
      const y = box.y + box.height / 2;
      const from = distance < 0 ? box.x + box.width - 24 : box.x + 24;
      await page.mouse.move(from, y);
      await page.mouse.down();
      for (let step = 1; step <= 8; step++) await page.mouse.move(from + (distance * step) / 8, y);
      await page.mouse.up();
    },
    toast: (text) =>
      page.locator('[data-testid="toast"], .t-toast').filter({ hasText: text }).first().waitFor(),
    async see(testid) {
      await at(testid).waitFor();
      return (await at(testid).innerText()).trim();
    },
    seeText: (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
  };
  return phone;
}
