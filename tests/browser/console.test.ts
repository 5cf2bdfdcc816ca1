import { type Browser, chromium, type Page } from 'playwright-core';
import { browserLaunch } from '../../scripts/lib/browser';
import { type Local, startLocal } from '../local';

const PHONE = { width: 375, height: 812 };
const DESK = { width: 1280, height: 800 };
const complaints: string[] = [];

let local: Local;
let browser: Browser;
beforeAll(async () => {
  local = await startLocal({ skipWaits: false });
  browser = await chromium.launch({ ...browserLaunch(), headless: true });
});
afterAll(async () => {
  await browser.close();
  await local.remove();
});
beforeEach(() => local.rewind());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(complaints.splice(0)).toEqual([]);
});

async function open(viewport = DESK, colorScheme: 'light' | 'dark' = 'light', hash = ''): Promise<Page> {
  const page = await browser.newPage({ viewport, colorScheme });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${local.url}/console${hash}`);
  await page.locator('.option[aria-selected=true]').waitFor({ state: 'attached' });
  return page;
}

const event = async (page: Page) => JSON.parse(await page.locator('textarea.editor').inputValue());
const tooWide = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
const issue = (page: Page, path: string) => page.locator(`[data-issue="${path}"]`);

describe('the form of a function', () => {
  it('is filled, complains at the field, is sent by the keyboard, and shows all that came of it', async () => {
    const page = await open(DESK, 'light', '#functions/addOrder');
    await page.getByLabel('订单号').fill('');
    await issue(page, 'orderId').getByText('请填写订单号').waitFor();
    await page.getByLabel('订单号').fill('订单-1');
    await page.getByText('8 / 512 字节').waitFor();
    await page.getByLabel('买家 openid').fill('o-demo-buyer-1');
    await page.locator('#f-expectTime').fill('0');
    await page.getByText('顺丰要填写').waitFor({ state: 'detached' });
    expect(await event(page)).toMatchObject({ orderId: '订单-1', openid: 'o-demo-buyer-1', expectTime: 0 });

    await page.keyboard.press('Control+Enter');
    const result = page.locator('.answer');
    await result.getByText('addOrder:ok').waitFor();
    await result.getByText('到达微信的调用（1）').waitFor();
    await result.getByText('logistics.addOrder', { exact: true }).waitFor();
    await result.locator('.lines .tag').getByText('errcode 0').waitFor();
    await result.getByText('waybills.insertDocument').waitFor();
    await result.getByText('找到').first().waitFor();
    expect(await result.locator('.log code').innerText()).toContain('"api":"addOrder"');
  });

  it('sends what it complains about, too, and repeats what the function said', async () => {
    const page = await open(DESK, 'light', '#functions/cancelOrder');
    await page.getByLabel('运单号').fill('');
    await page.getByText('1 处不合契约，仍可以发送').waitFor();
    await page.getByRole('button', { name: '发送' }).click();
    await page.locator('.answer').getByText('errCode -700001').waitFor();
    await issue(page, 'waybillId').getByText('请填写运单号').waitFor();
  });

  it('is in step with the JSON, in lists and parts that come and go', async () => {
    const page = await open(DESK, 'light', '#functions/overview');
    await page.locator('textarea.editor').fill('{"accounts":[{"deliveryId":"YTO","bizId":"1"}]}');
    await page.getByText('第 1 项').waitFor();
    await page.getByRole('button', { name: '＋ 加一项' }).click();
    await page.locator('#f-accounts-1-deliveryId:focus').fill('SF');
    await issue(page, 'accounts.1.bizId').getByText('请填写客户编码').waitFor();
    await page.getByRole('button', { name: '移除第 1 项' }).click();
    expect(await event(page)).toEqual({ accounts: [{ deliveryId: 'SF' }] });
    await page.locator('textarea.editor').fill('{"accounts":');
    await page.getByText('事件现在不是一个 JSON 对象').waitFor();
    await page.locator('textarea.editor').fill('{"odd":1}');
    await page.getByText('表单没有的字段：odd').waitFor();
  });

  it('is called by whoever one says', async () => {
    const page = await open(DESK, 'light', '#functions/whoami');
    await page.getByLabel('自定义').check();
    await page.getByLabel('openid').fill('o-staff-looker');
    await page.keyboard.press('Control+Enter');
    await page.locator('.answer').getByText('小林').waitFor();
  });

  it('is found by the keyboard', async () => {
    const page = await open();
    await page.locator('.functions').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('余额');
    await page.keyboard.press('Enter');
    await page.getByText('logistics.getQuota').waitFor();
    expect(await page.locator('.option').count()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    expect(await page.locator('.option').count()).toBeGreaterThan(20);
  });
});

describe('a scenario', () => {
  it.each([
    ['EMS 审核通过', 'ems-review', '90000571209999', '#state/accounts'],
    ['快递公司拒单', 'courier-refuses', 'SCENE-REFUSED', '#state/ledger'],
  ])('%s is played by one click and tells where to look', async (_, id, found, where) => {
    const page = await open(PHONE, 'light', '#scenarios');
    const card = page.locator(`#scenario-${id}`);
    await card.getByRole('button').click();
    await card.getByText('演完了，和说的一样').waitFor();
    expect(await card.locator('.steps .done').count()).toBe(await card.locator('.steps li').count());
    await card.locator(`a[href="${where}"]`).click();
    await page.getByPlaceholder('搜索这张表').fill(found);
    await page.getByRole('button', { name: found }).click();
    await page.locator('dialog .json').getByText(found).first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('that leaves a fault on is told on every tab, and one click ends it', async () => {
    const page = await open(DESK, 'light', '#scenarios');
    await page.locator('#scenario-ledger-down').getByRole('button').click();
    await page.getByRole('button', { name: '关掉 1 个故障' }).click();
    await page.getByRole('button', { name: '关掉 1 个故障' }).waitFor({ state: 'hidden' });
    expect(await local.json('/emulator/faults')).toEqual([]);
  });
});

describe('a record', () => {
  it('shows its label in a frame that may do nothing', async () => {
    const page = await open(DESK, 'light', '#state/ledger');
    await page.getByPlaceholder('搜索这张表').fill('QH10000002');
    await page.getByRole('button', { name: 'QH10000002' }).click();
    await page.getByRole('button', { name: '看面单' }).click();
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
  });
});

describe.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('on %s', (_, viewport) => {
  it.each(['light', 'dark'] as const)('%s: every tab fits, and the text stands out', async (scheme) => {
    const page = await open(viewport, scheme);
    for (const tab of await page.locator('.tabs button').all()) {
      await tab.click();
      await page.locator('main > :not([hidden]) .panel').first().waitFor();
      expect({ tab: await tab.innerText(), tooWide: await tooWide(page) }).toMatchObject({ tooWide: 0 });
    }
    const [text, ground] = await page.evaluate<[string, string]>(
      "['color', 'backgroundColor'].map((name) => getComputedStyle(document.body)[name])",
    );
    expect(bright(text)).toBe(scheme === 'dark');
    expect(bright(ground)).toBe(scheme === 'light');
  });
});

const bright = (colour: string) => Number(/\d+/.exec(colour)?.[0]) > 127;
