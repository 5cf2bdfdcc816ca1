import { readFileSync } from 'node:fs';
import { sampleEvents } from '../../scripts/lib/sample-events';
import { usePreview } from './phone';

const preview = usePreview();

const CLERK = { openid: 'o-demo-clerk' };
const LOOKUP = '#/logistics/waybill/lookup';
const WAYBILL = '#/logistics/waybill/waybill';
const LABEL = '#/logistics/label/label';
// biome-ignore lint/suspicious/noExplicitAny: the documented request, changed field by field
const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as any;

async function lookUp(openid: string, orderId: string, courier: string) {
  const phone = await preview.open(openid, LOOKUP);
  await phone.type('orderId', orderId);
  await phone.choose(courier);
  await phone.press('查询');
  return phone;
}

/** An order of the ledger, with YTO unless changed. */
function create(orderId: string, change: object = {}) {
  const account = {
    deliveryId: 'YTO',
    bizId: 'K571205519',
    service: { serviceType: 0, serviceName: '普通快递' },
    expectTime: undefined,
  };
  return preview.local.call('addOrder', { ...documented, ...account, orderId, ...change }, CLERK);
}
const pass = (days: number) =>
  preview.local.json('/emulator/clock', 'POST', { advanceSeconds: days * 86_400 });
const look = (orderId: string, openid = 'o-demo-clerk') =>
  preview.open(openid, `${WAYBILL}?orderId=${orderId}`);
const clipboard = (phone: { page: { evaluate(script: string): Promise<unknown> } }) =>
  phone.page.evaluate('window.__preview.clipboard');

describe('looking a waybill up', () => {
  it('shows its status, its number to copy and its label', async () => {
    const phone = await lookUp('o-demo-clerk', 'QH10000001', 'SF');
    expect(await phone.see('waybill-number')).toBe('SF15 8526 7110 913');
    await phone.tap('copy-waybill');
    expect(await clipboard(phone)).toBe('SF1585267110913');
    await phone.tap('open-label');
    await phone.at('label-page').waitFor();
    expect(await phone.see('label')).toContain('预览');
    await phone.at('barcode').waitFor();
  });

  it('scans the order id', async () => {
    const phone = await preview.open('o-demo-clerk', LOOKUP);
    await phone.tap('scan-orderId');
    await phone.page.getByTestId('scan-input').fill('QH10000004');
    await phone.page.getByTestId('scan-ok').click();
    await phone.choose('ZTO');
    await phone.press('查询');
    expect((await phone.see('waybill-number')).replaceAll(' ', '')).toBe('78607373474652');
  });

  it('begins with what a search was for', async () => {
    const phone = await preview.open('o-demo-clerk', `${LOOKUP}?orderId=QH10000004`);
    expect(await phone.at('field-orderId').locator('input').inputValue()).toBe('QH10000004');
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
    const phone = await preview.open('o-demo-clerk', LOOKUP);
    await phone.press('查询');
    expect(await phone.see('error-orderId')).toContain('请填写订单号');
  });
});

describe('a waybill of the ledger', () => {
  it('that waits can be printed, cancelled and repeated; its receiver shows only when asked for', async () => {
    await create('W-wait');
    const phone = await look('W-wait');
    expect(await phone.see('status')).toBe('待揽件');
    expect(await phone.see('no-track')).toContain('轨迹还没有更新');
    for (const action of ['print', 'cancel', 'same']) await phone.at(`action-${action}`).waitFor();

    expect(await phone.see('receiver-name')).toBe('王**');
    expect(await phone.see('receiver-phone')).toBe('186****0000');
    await phone.tap('eye');
    expect(await phone.see('receiver-name')).toBe('王小蒙');
    expect(await phone.see('receiver-address')).toContain('XX路XX号');
    await phone.tap('copy-receiver');
    expect(await clipboard(phone)).toContain('18610000000');
    await phone.tap('receiver-phone');
    await phone.page.getByText('呼叫', { exact: true }).click();

    await phone.tap('open-label');
    await phone.at('label-page').waitFor();
    await phone.page.evaluate('history.back()');
    await phone.at('eye').waitFor();
    expect(await phone.see('receiver-name')).toBe('王**');
  });

  it('shows a viewer neither the receiver nor anything to do', async () => {
    const phone = await look('W-wait', 'o-demo-viewer');
    expect(await phone.see('receiver-phone')).toBe('186****0000');
    await phone.at('facts').waitFor();
    expect(await phone.at('eye').count()).toBe(0);
    expect(await phone.at('actions').count()).toBe(0);
  });

  it('is cancelled after a question', async () => {
    await create('W-cancel');
    const phone = await look('W-cancel');
    await phone.press('取消运单');
    await phone.seeText('取消后订单号不能再用');
    await phone.press('先不取消');
    await phone.page.getByText('取消后订单号不能再用').waitFor({ state: 'hidden' });
    await phone.tap('action-cancel');
    await phone.seeText('取消后订单号不能再用');
    await phone.press('取消运单');
    await phone.at('cancelled').waitFor();
    expect(await phone.see('status')).toBe('已取消');
    await phone.at('action-reorder').waitFor();
    const { waybills } = await preview.local.state();
    expect(waybills).toContainEqual(expect.objectContaining({ orderId: 'W-cancel', orderStatus: 1 }));
  });

  it("shows the courier's refusal to cancel what was collected meanwhile", async () => {
    await create('W-late');
    const phone = await look('W-late');
    await phone.at('action-cancel').waitFor();
    await pass(1.6);
    await phone.press('取消运单');
    await phone.seeText('取消后订单号不能再用');
    await phone.press('取消运单');
    expect(await phone.see('failure-title')).toContain('不能取消');
    expect(await phone.see('failure-code')).toContain('9300506');
    expect(await phone.see('status')).toBe('运输中');
    expect(await phone.at('action-cancel').count()).toBe(0);
    await phone.at('track-node').first().waitFor();
  });

  it('that was signed for has a folded track, whose numbers can be called', async () => {
    await create('W-signed');
    await pass(6);
    const phone = await look('W-signed');
    await phone.at('timeline').waitFor();
    const nodes = phone.page.locator('[data-testid="track-node"]:visible');
    expect(await nodes.count()).toBe(5);
    expect(await phone.see('status')).toBe('已签收');
    await phone.tap('unfold');
    expect(await nodes.count()).toBeGreaterThan(5);
    const number = (await phone.see('call')).trim();
    await phone.tap('call');
    await phone.page.getByText('真机上会弹出拨号面板').waitFor();
    await phone.page.getByText(number.replaceAll('-', ''), { exact: true }).last().waitFor();
  });

  it('that was refused says why and leads to a corrected one', async () => {
    await create('W-refused', { receiver: { ...documented.receiver, address: '不可达的地址' } });
    const phone = await look('W-refused');
    expect(await phone.see('status')).toBe('未建成');
    expect(await phone.see('reason')).toContain('收件地址不可达');
    await phone.press('修改后重新下单');
    await phone.page.waitForFunction("window.__preview.route().route.endsWith('create/create')");
  });

  it('that nobody knows of is asked for again until it is found, and never made twice', async () => {
    await preview.local.faults([{ api: 'logistics.addOrder', kind: 'http502' }]);
    await create('W-unknown');
    const phone = await look('W-unknown');
    expect(await phone.see('status')).toBe('待确认');
    await phone.press('继续查询');
    await phone.at('still-unknown').waitFor({ timeout: 30_000 });
    await preview.local.faults([]);
    await phone.press('继续查询');
    await phone.at('waybill-number').waitFor();
    await phone.at('unconfirmed').waitFor({ state: 'hidden' });
    expect(await phone.see('status')).toBe('待揽件');
    const { waybills } = await preview.local.state();
    expect(waybills.filter(({ orderId }: { orderId: string }) => orderId === 'W-unknown')).toHaveLength(1);
  });

  it('keeps what could be read where another part fails, and reads that again', async () => {
    await create('W-part');
    await preview.local.faults([{ api: 'logistics.getPath', kind: 'errcode', errcode: 45009 }]);
    const phone = await look('W-part');
    await phone.at('track-failure').waitFor();
    await phone.at('receiver').waitFor();
    await phone.at('open-label').waitFor();
    await preview.local.faults([]);
    await phone.press('再试一次');
    await phone.at('no-track').waitFor();
  });

  it('that is not in the ledger leads to the search by courier', async () => {
    const phone = await look('W-nowhere');
    await phone.at('unlisted').waitFor();
    await phone.press('按订单号查询');
    expect(await phone.at('field-orderId').locator('input').inputValue()).toBe('W-nowhere');
  });
});

describe('a label', () => {
  it('is sent to the PC as an HTML file and marked as printed', async () => {
    await create('W-print');
    const waybill = await look('W-print');
    await waybill.press('打印面单');
    await waybill.at('share-original').waitFor();
    const download = waybill.page.waitForEvent('download');
    await waybill.press('发送到电脑打印');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^面单-YT\d+\.html$/);
    const html = readFileSync(await file.path(), 'utf8');
    expect(html).toMatch(/^<html lang="en">/);
    expect(html).toContain('圆通速递');
    await waybill.at('sent').waitFor();
    await waybill.page.evaluate('history.back()');
    await waybill.seeText('送去打印');
  });

  it('is enlarged, as a whole and as a barcode', async () => {
    const phone = await preview.open('o-demo-clerk', `${LABEL}?orderId=QH10000001&deliveryId=SF`);
    await phone.tap('open-zoom');
    await phone.tap('larger');
    const scaled = phone.page.locator('wx-movable-view');
    expect(await scaled.getAttribute('style')).toContain('scale(1.5)');
    await phone.tap('close-zoom');
    await phone.tap('enlarge');
    await phone.at('enlarged').waitFor();
  });

  it('that cannot be read says so in a sentence', async () => {
    const phone = await preview.open('o-demo-clerk', `${LABEL}?orderId=01234567890123456789&deliveryId=SF`);
    expect(await phone.see('original-unreadable')).toContain('无法识别');
  });

  it('gives a viewer no original', async () => {
    const phone = await preview.open('o-demo-viewer', `${LABEL}?orderId=QH10000001&deliveryId=SF`);
    expect(await phone.see('original-hidden')).toContain('你的角色看不到');
    expect(await phone.page.getByText('发送到电脑打印').count()).toBe(0);
  });
});

describe('微信小店面单账号', () => {
  it('pages by ten while scrolling and filters by status', async () => {
    const phone = await preview.open('o-demo-clerk');
    await phone.tap('tab-me');
    await phone.tap('open-store/ewaybill');
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
    const phone = await preview.open('o-demo-owner', '#/logistics/store/ewaybill');
    expect(await phone.see('failure-title')).toContain('SHOP_APPID');
    expect(await phone.see('failure-action')).toContain('微信小店后台');
    await preview.local.rewind();
  });
});
