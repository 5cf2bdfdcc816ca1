import { readFileSync } from 'node:fs';
import documented from '../../cloudfunctions/logistics/addOrder/events/documented.json';
import { type Phone, usePreview } from './phone';

const preview = usePreview();
let owner: Phone;
let clerk: Phone;
beforeAll(async () => {
  owner = await preview.open('o-demo-owner');
  clerk = await preview.open('o-demo-clerk');
});

const PARCELS = 49;
/** The order of the documents' own samples: WeChat knows it, but its label is no HTML. */
const UNREADABLE = '01234567890123456789';
const waybillOf = async (orderId: string) =>
  (await preview.local.state()).waybills.find((waybill: { orderId: string }) => waybill.orderId === orderId);
let created: { orderId: string; waybillId: string };

/** One day of one shop, in this order. */
describe('a working day', () => {
  it('begins with the owner binding a courier account', async () => {
    await owner.tap('tab-accounts');
    await owner.tap('add');
    await owner.choose('JTSD');
    await owner.type('bizId', 'J0086571012');
    await owner.type('password', '123456789123456789');
    await owner.press('绑定');
    expect(await owner.see('account-JTSD/J0086571012')).toContain('绑定成功');
  });

  it('the clerk pastes an address, looks at it, and makes a waybill with the new account', async () => {
    await clerk.tap('create');
    await clerk.tap('pick-account');
    await clerk.tap('choose-JTSD');
    await clerk.at('account-list').waitFor({ state: 'hidden' });
    await clerk
      .at('paste-box')
      .locator('textarea')
      .fill('收货人：欧阳小满，手机：139 0013 9000，广东省深圳市福田区福中路25号2栋301');
    await clerk.page.waitForFunction(
      `document.querySelector('[data-testid="field-receiver-address"] textarea, [data-testid="field-receiver-address"] input')?.value.includes('福中路')`,
    );
    expect(await clerk.at('field-receiver-name').locator('input').inputValue()).toBe('欧阳小满');
    expect(await clerk.see('region-receiver')).toMatch(/广东省.*深圳市.*福田区/);
    await clerk.at('field-goods-0').locator('input').fill('手作陶杯');
    await clerk.page.locator('[data-testid="submit"] wx-button').click();
    await clerk.at('done').waitFor();
    const waybillId = (await clerk.see('waybill-id')).replace(/\s/g, '');
    const { ledger, waybills } = await preview.local.state();
    const record = ledger.find((one: { waybillId: string }) => one.waybillId === waybillId);
    expect(record.request.receiver).toMatchObject({
      name: '欧阳小满',
      mobile: '13900139000',
      province: '广东省',
      city: '深圳市',
      area: '福田区',
    });
    created = { orderId: record._id, waybillId };
    expect(waybills.filter((one: { orderId: string }) => one.orderId === created.orderId)).toHaveLength(1);
  });

  it('sends its label to the PC', async () => {
    await clerk.press('打印面单');
    await clerk.at('label').waitFor();
    const download = clerk.page.waitForEvent('download');
    await clerk.press('发送到电脑打印');
    const html = readFileSync(await (await download).path(), 'utf8');
    expect(html).toContain(created.waybillId);
  });

  it('follows the parcel to 签收', async () => {
    await preview.local.json('/emulator/clock', 'POST', { advanceSeconds: 6 * 24 * 3600 });
    const query = `orderId=${created.orderId}&deliveryId=JTSD&waybillId=${created.waybillId}`;
    const phone = await preview.open('o-demo-clerk', `#/logistics/waybill/waybill?${query}`);
    await phone.seeText('签收成功');
    await phone.page.locator('[data-testid="status"]:visible', { hasText: '已签收' }).first().waitFor();
    await phone.page.close();
  });

  it('cancels another one after a question, and the list shows it', async () => {
    const request = { ...documented, orderId: 'DAY-cancel', openid: 'o-demo-buyer-1' };
    expect(await preview.local.call('addOrder', request)).toMatchObject({ errCode: 0 });
    const phone = await preview.open('o-demo-clerk', '#/logistics/home/home?tab=waybills');
    await phone.tap('row-DAY-cancel');
    await phone.tap('action-cancel');
    await phone.seeText('取消后订单号不能再用');
    await phone.page.locator('.t-dialog wx-button', { hasText: '取消运单' }).click();
    await phone.at('cancelled').waitFor();
    expect(await waybillOf('DAY-cancel')).toMatchObject({ orderStatus: 1 });
    await phone.page.goBack();
    await phone.page
      .locator('[data-testid="row-DAY-cancel"] [data-testid="row-status"]', { hasText: '已取消' })
      .waitFor();
    await phone.page.close();
  });

  it('prints fifty at once, one of which has no readable label, and says which', async () => {
    await Promise.all(
      Array.from({ length: PARCELS }, (_, at) =>
        preview.local.call('addOrder', { ...documented, orderId: `DAY${at}`, openid: 'o-demo-buyer-1' }),
      ),
    );
    const { waybills } = await preview.local.json('/emulator/database');
    const made = waybills.filter(({ _id }: { _id: string }) => /^DAY\d/.test(_id));
    expect(made).toHaveLength(PARCELS);
    const unreadable = { ...made[0], _id: UNREADABLE, waybillId: '123456789' };
    await preview.local.json('/emulator/database', 'PUT', { waybills: [...made, unreadable] });

    const phone = await preview.open('o-demo-clerk');
    await phone.tap('print');
    await phone.press('打印 50');
    await phone.at('send-1').waitFor();
    expect(await phone.see('job-summary')).toBe('49 张面单已取好，1 单没有打印成。');
    expect(await phone.see(`failed-${UNREADABLE}`)).toContain('无法识别');
    const download = phone.page.waitForEvent('download');
    await phone.press('发送到电脑打印');
    await download;
    expect(await phone.see('sent-note')).toContain('49 单已标为「已打印」');
    await phone.page.close();
  });

  it('a viewer looks on, and is offered nothing that writes', async () => {
    const phone = await preview.open('o-demo-viewer');
    await phone.at('verdict').waitFor();
    expect(await phone.page.getByText('建运单').filter({ visible: true }).count()).toBe(0);
    await phone.tap('tab-waybills');
    const row = phone.page.locator('[data-testid^="row-DAY"]:visible').first();
    await row.waitFor();
    expect(await row.innerText()).toContain('王**');
    expect(await phone.at('select').count()).toBe(0);
    await row.click();
    await phone.at('waybill').waitFor();
    expect(await phone.at('eye').count()).toBe(0);
    expect(await phone.at('actions').count()).toBe(0);
    await phone.page.close();
  });

  it('a stranger sees how to get in, and nothing of the shop', async () => {
    const phone = await preview.open('o-passer-by');
    expect(await phone.see('own-openid')).toBe('o-passer-by');
    expect(await phone.page.locator('[data-testid^="tab-"]:visible').count()).toBe(0);
    expect(await phone.page.getByText('DAY').count()).toBe(0);
  });
});
