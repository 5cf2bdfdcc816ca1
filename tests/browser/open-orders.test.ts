import { sampleEvents } from '../../scripts/lib/sample-events';
import { type Phone, usePreview } from './phone';

const preview = usePreview();

const CLERK = 'o-demo-clerk';
const PENDING = '#/logistics/open-orders/pending';
const WAYBILL = '#/logistics/waybill/waybill';
// biome-ignore lint/suspicious/noExplicitAny: the documented request, changed field by field
const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as any;

/** An order whose answer got lost, of which nothing reached the courier. */
async function lose(orderId: string) {
  await preview.local.faults([{ api: 'logistics.addOrder', kind: 'http502' }]);
  const account = {
    deliveryId: 'YTO',
    bizId: 'K571205519',
    service: { serviceType: 0, serviceName: '普通快递' },
  };
  const order = { ...documented, ...account, expectTime: undefined, orderId };
  expect(await preview.local.call('addOrder', order, { openid: CLERK })).toMatchObject({ errCode: -700003 });
  await preview.local.faults([]);
}
const pass = (minutes: number) =>
  preview.local.json('/emulator/clock', 'POST', { advanceSeconds: minutes * 60 });
const reconcile = () => preview.local.call('reconcile', {});
const stateOf = async (orderId: string) =>
  (await preview.local.call('ledgerOrder', { orderId }, { openid: CLERK })).state;
const made = async (orderId: string) =>
  (await preview.local.state()).waybills.filter((one: { orderId: string }) => one.orderId === orderId);
const placed = async () =>
  (await preview.local.calls()).filter(({ api }) => api === 'logistics.addOrder').length;

/** Asks for it and says yes to the question, whose words are seen first. */
async function decide(phone: Phone, testid: string, question: RegExp, verb: string) {
  await phone.tap(testid);
  await phone.seeText(question);
  await phone.page.locator('.t-dialog:visible wx-button', { hasText: verb }).last().dblclick();
}

describe('an order without a result after an hour', () => {
  it('that nobody wants is closed after ten minutes of looks that found nothing, and never placed again', async () => {
    await lose('OLD-1');
    await pass(90);
    const before = await placed();
    const phone = await preview.open(CLERK, PENDING);
    expect(await phone.see('result-OLD-1')).toContain('超过一小时没有结果，可能已经建好');
    await decide(phone, 'giveUp-OLD-1', /前后十多分钟都查不到，才确认没有建成/, '不要了');
    await phone.seeText(/已停止重试，最早 \d\d:\d\d 确认没有建成/);
    expect(await phone.see('result-OLD-1')).toContain('请不要换订单号重新下单');
    expect(await phone.page.getByTestId('giveUp-OLD-1').count()).toBe(0);

    await pass(11);
    await reconcile();
    expect(await stateOf('OLD-1')).toBe('orphaned');
    expect(await placed()).toBe(before);
    expect(await made('OLD-1')).toEqual([]);
    const closed = await preview.open(CLERK, `${WAYBILL}?orderId=OLD-1`);
    expect(await closed.see('orphaned')).toContain('没有建成');
    await closed.press('重新下单');
    await closed.page.waitForFunction("window.__preview.route().route.endsWith('create/create')");
  });

  it('is made once when a clerk wants it again, however fast they tap', async () => {
    await lose('OLD-2');
    await pass(90);
    const phone = await preview.open(CLERK, PENDING);
    await decide(phone, 'again-OLD-2', /要用一张面单。同一个订单号不会建出两单/, '再建一次');
    await phone.seeText('已建好，运单号');
    expect(await made('OLD-2')).toHaveLength(1);
    await phone.tap('open-OLD-2');
    expect(await phone.see('status')).toBe('待揽件');
  });

  it('can be decided about where it is opened, too; a viewer only reads how it stands', async () => {
    await lose('OLD-3');
    await pass(90);
    const viewer = await preview.open('o-demo-viewer', `${WAYBILL}?orderId=OLD-3`);
    expect(await viewer.see('unconfirmed')).toContain('可能已经建好');
    expect(await viewer.at('actions').count()).toBe(0);

    const phone = await preview.open(CLERK, `${WAYBILL}?orderId=OLD-3`);
    await decide(phone, 'action-giveUp', /不想寄请取消运单/, '不要了');
    await phone.seeText(/已停止重试，最早 \d\d:\d\d 确认没有建成/);
    await decide(phone, 'action-again', /同一个订单号不会建出两单/, '再建一次');
    await phone.at('waybill-number').waitFor();
    expect(await phone.see('status')).toBe('待揽件');
    expect(await made('OLD-3')).toHaveLength(1);
  });
});

describe('an order whose waybill turns up while it is given up', () => {
  it('is shown with its number and how to be rid of it', async () => {
    await lose('OLD-4');
    const phone = await preview.open(CLERK, PENDING);
    await phone.at('giveUp-OLD-4').waitFor();
    await preview.local.call(
      'addOrder',
      (await preview.local.call('ledgerOrder', { orderId: 'OLD-4' })).request,
    );
    await decide(phone, 'giveUp-OLD-4', /不想寄请取消运单/, '不要了');
    await phone.seeText('已建好，运单号');
    await phone.tap('open-OLD-4');
    await phone.at('action-cancel').waitFor();
  });

  it('stays as it was where the decision did not arrive', async () => {
    await lose('OLD-5');
    const phone = await preview.open(CLERK, PENDING);
    await phone.at('giveUp-OLD-5').waitFor();
    await phone.page.route('**/functions/decideOrder', (route) =>
      route.fulfill({ json: { errCode: -504003, errMsg: 'cloud.callFunction:fail -504003 timed out' } }),
    );
    await decide(phone, 'giveUp-OLD-5', /不想寄请取消运单/, '不要了');
    await phone.seeText('云函数没有及时答复');
    await phone.seeText(/错误码 -504003/);
    await phone.at('giveUp-OLD-5').waitFor();
    expect(await stateOf('OLD-5')).toBe('unknown');
  });
});

describe('an order that was just sent and got no answer', () => {
  /** 建运单 as the phone opens it after the answer to this order got lost. */
  async function openWithDraft(orderId: string): Promise<Phone> {
    await lose(orderId);
    const { request } = await preview.local.call('ledgerOrder', { orderId });
    const phone = await preview.open(CLERK, '#/logistics/me/about');
    await phone.page.evaluate(
      ([key, draft]) => wx.setStorageSync(key as string, draft),
      ['wx-logistics.draft', JSON.stringify({ version: 1, form: {}, sent: request })],
    );
    await phone.page.goto(`${preview.local.url}/phone.html?as=${CLERK}#/logistics/create/create`);
    await phone.page.reload();
    return phone;
  }

  it('does not keep the clerk from the next one: it stays in 待确认', async () => {
    const phone = await openWithDraft('OLD-7');
    await preview.local.faults([{ api: '*', kind: 'http502' }]);
    await phone.tap('next');
    await phone.at('receiver-card').waitFor();
    await preview.local.faults([]);
    expect(await stateOf('OLD-7')).toBe('unknown');
    expect(await phone.page.evaluate((key) => wx.getStorageSync(key), 'wx-logistics.draft')).toBe('');
  });

  it('can be given up, and the page is free for the next one', async () => {
    const phone = await openWithDraft('OLD-6');
    await decide(phone, 'choose-giveUp', /不想寄请取消运单/, '不要了');
    expect(await phone.see('given-up')).toMatch(/最早 \d\d:\d\d 确认没有建成/);
    await phone.press('建下一单');
    await phone.at('receiver-card').waitFor();
    expect(await stateOf('OLD-6')).toBe('unknown');
  });
});
