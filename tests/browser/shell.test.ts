import { usePreview } from './phone';

const preview = usePreview();

describe('the local WeChat in a browser', () => {
  it('starts the mini-program as WeChat does and lands on the home page', async () => {
    const phone = await preview.open('o-demo-owner', '');
    await phone.at('tab-overview').waitFor();
    expect(phone.page.url()).toContain('#/logistics/home/home');
  });

  it('shows it in a phone frame beside a guide that changes the person', async () => {
    const { page } = await preview.open('o-demo-owner', '');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(preview.local.url);
    const phone = page.frameLocator('iframe');
    await phone.locator('[data-testid="tab-overview"]').waitFor();
    await page.getByText('陌生人').click();
    await phone.locator('[data-testid="own-openid"]').waitFor();
  });

  it('goes back to the page before', async () => {
    const phone = await preview.open('o-demo-owner', '#/logistics/home/home?tab=accounts');
    await phone.tap('account-YTO/K571205519');
    await phone.at('account').waitFor();
    await phone.page.goBack();
    await phone.at('accounts').waitFor();
  });

  it('opens the section a link names, keeps each as it was, and falls back to the first', async () => {
    const phone = await preview.open('o-demo-owner', '#/logistics/home/home?tab=me');
    await phone.at('me').waitFor();
    for (const tab of ['accounts', 'waybills', 'overview', 'me']) {
      await phone.tap(`tab-${tab}`);
      await phone.page.locator(`[data-testid="${tab}"]`).first().waitFor({ state: 'attached' });
    }
    const lost = await preview.open('o-demo-owner', '#/logistics/home/home?tab=nowhere');
    await lost.page.locator('[data-testid="overview"]').first().waitFor({ state: 'attached' });
  });

  it('has no page wider than a phone of 320 px, in light or dark', async () => {
    const pages = [
      'home/home',
      'home/home?tab=waybills',
      'home/home?tab=accounts',
      'home/home?tab=me',
      'staff/staff',
      'staff/staff?openid=o-somebody',
      'staff/printers',
      'shop/shop',
      'shop/sender',
      'open-orders/pending',
      'sandbox/sandbox',
      'me/about',
      'accounts/bind',
      'store/ewaybill',
      'accounts/account?deliveryId=YTO&bizId=K571205519',
      'waybill/waybill?orderId=QH10000001&deliveryId=SF',
    ];
    for (const [at, name] of pages.entries()) {
      const phone = await preview.open(
        'o-demo-owner',
        `#/logistics/${name}`,
        at % 2 ? '&theme=dark' : '&theme=light',
      );
      await phone.page.setViewportSize({ width: 320, height: 640 });
      await phone.page.locator('.wl-page').first().waitFor();
      await phone.page.waitForTimeout(500);
      const overflow = await phone.page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect({ name, overflow }).toEqual({ name, overflow: 0 });
      await phone.page.close();
    }
  });

  it('runs a function from the cloud console and shows what reached WeChat', async () => {
    const { page } = await preview.open('o-demo-owner', '');
    await page.goto(`${preview.local.url}/console`);
    await page.getByText('getAllAccount').first().click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('openapi.logistics.getAllAccount:ok').first().waitFor();
    await page.getByText('logistics.getAllAccount').first().waitFor();
  });
});
