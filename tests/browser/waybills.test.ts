import { readFileSync } from 'node:fs';
import { startPreview } from './phone';

let preview: Awaited<ReturnType<typeof startPreview>>;
beforeAll(async () => {
  preview = await startPreview();
});
afterAll(() => preview.stop());
afterEach(() => expect(preview.complaints()).toEqual([]));

async function lookUp(openid: string, orderId: string, courier: string) {
  const phone = await preview.open(openid);
  await phone.tap('tab-lookup');
  await phone.type('orderId', orderId);
  await phone.choose(courier);
  await phone.press('查询');
  return phone;
}

describe('looking a waybill up', () => {
  it('shows its status, its number to copy and its label with barcode', async () => {
    const phone = await lookUp('o-demo-clerk', 'QH10000001', 'SF');
    expect(await phone.see('waybill-number')).toBe('SF15 8526 7110 913');
    await phone.tap('copy-waybill');
    expect(await phone.page.evaluate('window.__preview.clipboard')).toBe('SF1585267110913');
    expect(await phone.see('label')).toContain('预览');
    await phone.at('barcode').waitFor();
    await phone.tap('enlarge');
    await phone.at('enlarged').waitFor();
  });

  it('sends the original label to the PC as an HTML file', async () => {
    const phone = await lookUp('o-demo-clerk', 'QH10000002', 'YTO');
    await phone.at('label').waitFor();
    const download = phone.page.waitForEvent('download');
    await phone.press('发送到电脑打印');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.html$/);
    const html = readFileSync(await file.path(), 'utf8');
    expect(html).toMatch(/^<html lang="en">/);
    expect(html).toContain('圆通速递');
  });

  it('scans the order id', async () => {
    const phone = await preview.open('o-demo-clerk');
    await phone.tap('tab-lookup');
    await phone.tap('scan-orderId');
    await phone.page.getByTestId('scan-input').fill('QH10000004');
    await phone.page.getByTestId('scan-ok').click();
    await phone.choose('ZTO');
    await phone.press('查询');
    expect((await phone.see('waybill-number')).replaceAll(' ', '')).toBe('78607373474652');
  });

  it('says in a sentence that a label cannot be read', async () => {
    const phone = await lookUp('o-demo-clerk', '01234567890123456789', 'SF');
    expect(await phone.see('original-unreadable')).toContain('无法识别');
    expect(await phone.see('waybill-number')).toBe('1234 5678 9');
  });

  it('marks a cancelled waybill', async () => {
    const phone = await lookUp('o-demo-clerk', 'QH10000006', 'YTO');
    expect(await phone.see('status')).toBe('已取消');
  });

  it('says what to check when there is no such order, and goes back', async () => {
    const phone = await lookUp('o-demo-clerk', 'nothing', 'SF');
    expect(await phone.see('failure-title')).toBe('没有找到这个订单');
    await phone.press('返回修改');
    await phone.at('lookup').waitFor();
  });

  it('is not sent without an order id', async () => {
    const phone = await preview.open('o-demo-clerk');
    await phone.tap('tab-lookup');
    await phone.press('查询');
    expect(await phone.see('error-orderId')).toContain('请填写订单号');
  });

  it('gives a viewer no original', async () => {
    const phone = await lookUp('o-demo-viewer', 'QH10000001', 'SF');
    expect(await phone.see('original-hidden')).toContain('你的角色看不到');
    expect(await phone.page.getByText('发送到电脑打印').count()).toBe(0);
  });
});

describe('微信小店面单账号', () => {
  it('pages by ten while scrolling and filters by status', async () => {
    const phone = await preview.open('o-demo-clerk');
    await phone.tap('tab-me');
    await phone.tap('open-ewaybill');
    await phone.at('group-ZTO').waitFor();
    const cards = phone.page.locator('[data-testid^="ewaybill-6"]');
    expect(await cards.count()).toBe(10);
    await phone.page.mouse.move(180, 500);
    await phone.page.mouse.wheel(0, 20_000);
    await phone.at('all-shown').waitFor();
    expect(await cards.count()).toBe(18);

    await phone.page.mouse.wheel(0, -20_000);
    await phone.tap('filter-5');
    await phone.page.waitForFunction(
      'document.querySelectorAll(\'[data-testid^="ewaybill-6"]\').length === 1',
    );
    expect(await phone.see('status')).toBe('绑定未通过');
  });

  it('tells which setting is missing when the store is not configured', async () => {
    await preview.local.json('/emulator/env', 'PUT', { SHOP_APPID: null, SHOP_APPSECRET: null });
    const phone = await preview.open('o-demo-owner', '#/logistics/pages/ewaybill/ewaybill');
    expect(await phone.see('failure-title')).toContain('SHOP_APPID');
    expect(await phone.see('failure-action')).toContain('微信小店后台');
    await preview.local.reset();
  });
});
