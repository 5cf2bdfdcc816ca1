import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { browserLaunch } from '../../scripts/browser';
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
  see(testid: string): Promise<string>;
  seeText(text: string | RegExp): Promise<void>;
}

/** A local WeChat and a browser for one test file, and phones of different people in it. */
export async function startPreview() {
  const local: Local = await startLocal();
  const launch = browserLaunch();
  const browser: Browser = await chromium.launch({ ...launch, headless: true });
  const complaints: string[] = [];

  return {
    local,
    /** Everything the pages complained about since the last look: console errors, warnings, rejections. */
    complaints: () => complaints.splice(0),
    async open(openid: string, hash = '#/logistics/pages/home/home', query = ''): Promise<Phone> {
      const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${local.url}/phone.html?as=${openid}${query}${hash}`);
      return phoneOf(page);
    },
    async stop() {
      await browser.close();
      await local.remove();
    },
  };
}

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
    async see(testid) {
      await at(testid).waitFor();
      return (await at(testid).innerText()).trim();
    },
    seeText: (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
  };
  return phone;
}
