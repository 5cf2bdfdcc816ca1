import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assembleFixture, buildPreview } from '../../scripts/phone';
import { type Phone, type Preview, startPreview } from './phone';

const folder = mkdtempSync(path.join(tmpdir(), 'preview-'));
let preview: Preview;
let phone: Phone;

beforeAll(async () => {
  assembleFixture(path.join(folder, 'miniprogram'));
  const distDir = path.join(folder, 'dist');
  await buildPreview({
    miniprogramDir: path.join(folder, 'miniprogram'),
    outDir: path.join(distDir, 'preview'),
  });
  preview = await startPreview({ distDir });
});
afterAll(async () => {
  await preview.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  phone = await preview.open('o-demo-owner', '#/pages/more/more');
  await phone.at('region').waitFor();
});
afterEach(async () => {
  await phone.page.close();
  expect(preview.complaints()).toEqual([]);
});

// biome-ignore lint/suspicious/noExplicitAny: whatever window.__preview holds
const hook = (name: string): Promise<any> => phone.page.evaluate(`__preview.${name}`);
const log = (text: string | RegExp) =>
  phone.page.getByTestId('log').filter({ hasText: text }).waitFor({ timeout: 5000 });

describe("WeChat's own controls in the preview", () => {
  it('choose province, city and area, also of a province with one city', async () => {
    await phone.tap('region');
    await phone.region('浙江省', '杭州市', '余杭区');
    expect(await phone.see('region')).toBe('浙江省杭州市余杭区');
    await log('330000,330100,330110');
    await phone.tap('region');
    await phone.region('北京市', '北京市', '朝阳区');
    expect(await phone.see('region')).toBe('北京市北京市朝阳区');
    await phone.tap('region');
    await phone.tap('region-picker-cancel');
    await log('no region');
  });

  it('share what the page gives, by its button and by the menu', async () => {
    await phone.tap('share');
    expect(await phone.at('share-sheet').innerText()).toContain('订单 QH1');
    await phone.tap('share-close');
    await phone.page.getByLabel('更多').click();
    await phone.page.getByRole('button', { name: '转发给朋友' }).click();
    await phone.page.getByText('订单 menu').waitFor();
    expect(await hook('shared')).toEqual({
      title: '订单 menu',
      path: '/pages/more/more?order=1',
      imageUrl: '',
    });
  });

  it('ask, call and choose addresses', async () => {
    await phone.tap('native');
    await phone.page.getByText('使用地址').click();
    for (const verb of ['继续', '使用', '呼叫']) {
      await phone.page.locator('.overlay:not(.closing) .confirm', { hasText: verb }).click();
    }
    await log('native 1 1 true 张三 gone');
  });

  it('scroll to an element and tell that the end is near', async () => {
    await phone.tap('jump');
    await log('end on screen');
    await phone.scroll('end');
    await log('bottom');
    await log('end seen');
  });

  it('count what crosses to the view', async () => {
    await phone.page.evaluate('__preview.resetSetData()');
    await phone.page.locator('.t-stepper__plus').click();
    await log('count 2');
    const { 'pages/more/more': page } = await hook('setData');
    expect(page.count).toBe(2);
    expect(page.largest).toBe(Buffer.byteLength(JSON.stringify({ log: ' count 2' })));
    expect(await phone.page.evaluate('__preview.nodes()')).toBeGreaterThan(40);
  });
});

describe('TDesign in the preview', () => {
  it('offers actions, a time and a popup', async () => {
    await phone.tap('open-actions');
    await phone.page.getByText('取消运单').click();
    await log('action 1');
    await phone.tap('open-time');
    await phone.page.getByText('确定').click();
    await phone.tap('open-popup');
    expect(await phone.see('popup-body')).toBe('弹层内容');
    await phone.page
      .locator('.t-overlay:visible')
      .last()
      .click({ position: { x: 180, y: 60 } });
    await phone.at('popup-body').waitFor({ state: 'hidden' });
  });

  it('unfolds what is folded and goes back to the top', async () => {
    await phone.page.getByText('保价').click();
    await phone.page.getByText('填写声明价值').waitFor();
    await phone.scroll('end');
    await phone.page.locator('.t-back-top').click();
    await phone.page.waitForFunction('document.querySelector(".page-scroll").scrollTop < 10');
  });
});
