import { type Phone, usePreview } from './phone';

const preview = usePreview();

const PAGE = '#/logistics/create/create';
const SENDER = {
  name: '沈青禾',
  mobile: '13800138000',
  province: '浙江省',
  city: '杭州市',
  area: '余杭区',
  address: '仓前街道示例路18号',
};
const SHOP = { goodsName: '手工抱枕', imgUrl: 'https://shop.example/pillow.png', wxaPath: '/order' };
const REGION = ['广东省', '深圳市', '南山区'];

const calls = async (api = 'logistics.addOrder') =>
  (await preview.local.calls()).filter((call) => call.api === api);
const made = async (): Promise<{ orderId: string; waybillId: string; deliveryId: string }[]> =>
  (await preview.local.state()).waybills.filter(({ orderId }: { orderId: string }) =>
    /^WX2|^M-/.test(orderId),
  );

beforeEach(async () => {
  await preview.local.rewind();
  const settings = { senders: [SENDER], shop: SHOP };
  const { version } = (await preview.local.call('shopSettings', { action: 'read' })) as { version?: string };
  await preview.local.call('shopSettings', { action: 'save', settings, ...(version && { version }) });
});

async function chooseRegion(phone: Phone, region = REGION, who = 'receiver') {
  await phone.tap(`region-${who}`);
  await phone.region(...region);
}

async function write(phone: Phone, field: string, text: string) {
  const input = phone.at(`field-${field}`).locator('input, textarea');
  await input.fill(text);
  await input.blur();
}

const value = (phone: Phone, field: string) =>
  phone.at(`field-${field}`).locator('input, textarea').inputValue();

async function choose(phone: Phone, courier: string, service?: number) {
  await phone.tap('pick-account');
  await phone.tap(`choose-${courier}`);
  if (service !== undefined) await phone.tap(`service-${service}`);
  await phone.at('account-list').waitFor({ state: 'hidden' });
}

async function fill(phone: Phone, address = '科技园科苑路15号A座') {
  await write(phone, 'receiver-name', '王小蒙');
  await write(phone, 'receiver-phone', '18610000000');
  await chooseRegion(phone);
  await write(phone, 'receiver-address', address);
  await write(phone, 'goods-0', '抱枕');
  await write(phone, 'openid', 'o-demo-buyer');
}

const submit = (phone: Phone) => phone.page.locator('[data-testid="submit"] wx-button').click();
const waybillOn = async (phone: Phone) => (await phone.see('waybill-id')).replace(/\s/g, '');
const begin = async (query = '', as = 'o-demo-clerk') => {
  const phone = await preview.open(as, PAGE + query);
  await phone.at('fee').waitFor();
  await phone.page.getByText('沈青禾').filter({ visible: true }).first().waitFor();
  return phone;
};

describe('a clerk', () => {
  it.each([
    ['YUNDA', undefined],
    ['ZTO', undefined],
    ['SF', 2],
  ] as const)('makes a waybill at %s and sees its number', async (courier, service) => {
    const phone = await begin();
    await choose(phone, courier, service);
    await fill(phone);
    if (courier === 'SF') await phone.tap('pickup-at');
    expect(await phone.see('fee')).toMatch(courier === 'SF' ? /月结/ : /这单会扣 1 张面单，剩 \d+ 张/);
    await submit(phone);
    const number = await waybillOn(phone);
    expect(await made()).toMatchObject([{ waybillId: number, deliveryId: courier }]);
    expect(await calls()).toHaveLength(1);
    const { records } = await ledger();
    expect(records[0].request).toMatchObject({
      addSource: 0,
      openid: 'o-demo-buyer',
      sender: SENDER,
      receiver: { name: '王小蒙', mobile: '18610000000', province: '广东省', city: '深圳市', area: '南山区' },
      shop: { ...SHOP, goodsCount: 1 },
    });
    expect('expectTime' in records[0].request).toBe(courier === 'SF');
  });

  it('makes one waybill by tapping twice', async () => {
    await preview.local.skipWaits(false);
    await preview.local.faults([{ api: 'logistics.addOrder', kind: 'latency', ms: 700 }]);
    const phone = await begin();
    await fill(phone);
    await phone.page.locator('[data-testid="submit"] wx-button').dblclick();
    await phone.seeText('正在下单…');
    await phone.at('done').waitFor();
    expect(await calls()).toHaveLength(1);
    expect(await made()).toHaveLength(1);
  });

  it('goes on with the next one: sender, account and goods kept, receiver and number new', async () => {
    const phone = await begin();
    await choose(phone, 'ZTO');
    await fill(phone);
    await submit(phone);
    await phone.press('再来一单');
    await phone.at('receiver-card').waitFor();
    expect(await value(phone, 'receiver-name')).toBe('');
    expect(await value(phone, 'openid')).toBe('');
    expect(await value(phone, 'goods-0')).toBe('抱枕');
    expect(await phone.see('account-card')).toContain('中通');
    await fill(phone, '前海路2号');
    await submit(phone);
    await phone.at('done').waitFor();
    expect(new Set((await made()).map(({ orderId }) => orderId)).size).toBe(2);
  });

  it('reads beside each field what is missing, and nothing is sent', async () => {
    const phone = await begin();
    expect(await phone.page.locator('[data-testid^="error-"]:visible').count()).toBe(0);
    await submit(phone);
    expect(await phone.see('error-receiver-name')).toBe('请填写收件人姓名');
    expect(await phone.see('error-receiver-phone')).toBe('请填写收件人的手机号或座机');
    expect(await phone.see('error-receiver-region')).toContain('请填写收件人省份');
    expect(await phone.see('error-goods-0')).toBe('请填写物品名称');
    expect(await phone.see('error-openid')).toContain('openid');
    await write(phone, 'receiver-name', '王小蒙');
    await phone.at('error-receiver-name').waitFor({ state: 'hidden' });
    expect(await calls()).toEqual([]);
  });

  it('takes an address out of WeChat', async () => {
    const phone = await begin();
    await phone.tap('choose-address');
    await phone.page.getByText('使用', { exact: true }).click();
    await phone.seeText('广东省 广州市 海珠区');
    expect(await value(phone, 'receiver-name')).toBe('张三');
    expect(await value(phone, 'receiver-address')).toBe('新港中路 397 号');
  });

  it('corrects the address a courier refused and keeps the order number', async () => {
    const phone = await begin();
    await fill(phone, '不可达路1号');
    const orderId = await value(phone, 'orderId');
    await submit(phone);
    expect(await phone.see('error-receiver-address')).toBe('收件地址不可达');
    expect(await phone.see('failure-action')).toContain('收件地址不可达');
    await write(phone, 'receiver-address', '可达路1号');
    await phone.at('error-receiver-address').waitFor({ state: 'hidden' });
    await submit(phone);
    await phone.at('done').waitFor();
    expect(await made()).toMatchObject([{ orderId }]);
  });

  it('finds what was half filled in where it was left, and may empty it', async () => {
    const phone = await begin();
    await fill(phone);
    const orderId = await value(phone, 'orderId');
    await phone.page.reload();
    expect(await phone.see('restored')).toContain('已恢复上次没填完的运单');
    expect(await value(phone, 'receiver-name')).toBe('王小蒙');
    expect(await value(phone, 'orderId')).toBe(orderId);
    await phone.seeText(REGION.join(' '));
    await phone.tap('clear');
    await phone.at('restored').waitFor({ state: 'hidden' });
    expect(await value(phone, 'receiver-name')).toBe('');
    expect(await value(phone, 'orderId')).not.toBe(orderId);
  });

  it('begins with the order of the merchant, but never throws away another half filled in', async () => {
    const goods = encodeURIComponent('抱枕*2,钥匙扣*1');
    const phone = await begin(`?orderId=M-1&openid=o-demo-buyer&goods=${goods}`);
    expect(await value(phone, 'orderId')).toBe('M-1');
    expect(await value(phone, 'openid')).toBe('o-demo-buyer');
    expect(await value(phone, 'goods-0')).toBe('抱枕');
    expect(await value(phone, 'goods-count-0')).toBe('2');
    expect(await phone.see('notice')).toContain('买家会收到');
    await write(phone, 'receiver-name', '王小蒙');
    await phone.page.waitForTimeout(600);
    await phone.page.goto(phone.page.url().replace('M-1', 'M-2'));
    await phone.page.reload();
    await phone.seeText('上次的运单还没填完');
    expect(await value(phone, 'orderId')).toBe('M-1');
    await phone.page.locator('.t-dialog__button--cancel').click();
    await phone.page.locator('.t-dialog').waitFor({ state: 'hidden' });
    expect(await value(phone, 'orderId')).toBe('M-2');
    expect(await value(phone, 'receiver-name')).toBe('');
  });

  it('sends without an openid where the shop has an App, and is told what that means', async () => {
    const { settings, version } = await shopNow();
    await preview.local.call('shopSettings', {
      action: 'save',
      settings: { ...settings, wxAppid: 'wx00000000000000cc' },
      version,
    });
    const phone = await begin();
    await phone.seeText('买家不会收到物流服务通知');
    await fill(phone);
    await write(phone, 'openid', '');
    await submit(phone);
    await phone.at('done').waitFor();
    const { records } = await ledger();
    expect(records[0].request).toMatchObject({ addSource: 2, wxAppid: 'wx00000000000000cc' });
    expect(records[0].request).not.toHaveProperty('openid');
  });

  it('saves a new sender for the shop', async () => {
    const phone = await begin();
    await phone.tap('pick-sender');
    await phone.press('手工填写');
    await write(phone, 'sender-name', '李仓管');
    await phone.press('存为常用');
    await phone.seeText('已存为常用');
    const { settings } = await shopNow();
    expect(settings.senders.map(({ name }) => name)).toEqual(['沈青禾', '李仓管']);
  });

  it('without a network sends nothing and says so, and goes on when it is back', async () => {
    const phone = await begin();
    await fill(phone);
    await phone.page.context().setOffline(true);
    await submit(phone);
    expect(await phone.see('failure-title')).toBe('手机没有网络，这单没有发出');
    expect(await calls()).toEqual([]);
    await phone.page.context().setOffline(false);
    for (const complaint of preview.complaints()) expect(complaint).toContain('ERR_INTERNET_DISCONNECTED');
    await submit(phone);
    await phone.at('done').waitFor();
    expect(await calls()).toHaveLength(1);
  });
});

describe('an answer that got lost', () => {
  const drop = () =>
    preview.local.faults([
      { api: 'logistics.addOrder', kind: 'dropAfter', times: 99 },
      { api: 'logistics.getOrder', kind: 'dropBefore', times: 99 },
    ]);

  it('is asked for again with the identical request, and one waybill comes of it', async () => {
    await drop();
    const phone = await begin();
    await fill(phone);
    await submit(phone);
    await phone.at('confirming').waitFor({ timeout: 30_000 });
    expect(await phone.see('confirming')).toContain('请不要换订单号重新下单');
    expect(await phone.page.locator('[data-testid="receiver-card"]:visible').count()).toBe(0);
    const [before] = await made();
    await phone.page.reload();
    await phone.at('confirming').waitFor();
    await preview.local.faults([]);
    await phone.press('继续查询');
    await phone.at('done').waitFor({ timeout: 40_000 });
    expect(await waybillOn(phone)).toBe(before?.waybillId);
    expect(await made()).toHaveLength(1);
    await phone.page.reload();
    await phone.at('receiver-card').waitFor();
    expect(await value(phone, 'receiver-name')).toBe('');
  }, 120_000);
});

describe('a number another order has', () => {
  it('is said to be taken, and a new one is offered with everything kept', async () => {
    const phone = await begin('?orderId=M-9');
    await fill(phone);
    await submit(phone);
    await phone.at('done').waitFor();
    const other = await begin('?orderId=M-9');
    await fill(other, '别处1号');
    await submit(other);
    expect(await other.see('over')).toContain('这个订单号已经用过了');
    await other.press('换一个订单号');
    expect(await value(other, 'receiver-address')).toBe('别处1号');
    expect(await value(other, 'orderId')).toMatch(/^WX\d{8}/);
    await submit(other);
    await other.at('done').waitFor();
    expect(await made()).toHaveLength(2);
  });
});

describe('somebody else', () => {
  it('a viewer reads a calm sentence and sees no form', async () => {
    const phone = await preview.open('o-demo-viewer', PAGE);
    expect(await phone.see('viewer')).toContain('访客不能建运单');
    expect(await phone.page.locator('[data-testid="receiver-card"]').count()).toBe(0);
  });

  it('a stranger sees their openid and no form', async () => {
    const phone = await preview.open('o-demo-stranger', PAGE);
    expect(await phone.see('own-openid')).toBe('o-demo-stranger');
    expect(await phone.page.locator('[data-testid="receiver-card"]').count()).toBe(0);
  });
});

describe('a pasted address', () => {
  it('is taken apart, looked at and sent', async () => {
    const phone = await begin();
    await fill(phone);
    await phone.at('paste-box').locator('textarea').fill('李小满 13900139000 广东省深圳市福田区福中路25号');
    await until(async () => (await value(phone, 'receiver-name')) === '李小满');
    expect(await value(phone, 'receiver-phone')).toBe('13900139000');
    await chooseRegion(phone, ['广东省', '深圳市', '福田区']);
    await submit(phone);
    await phone.at('done').waitFor();
    const { records } = await ledger();
    expect(records[0].request.receiver).toMatchObject({ name: '李小满', mobile: '13900139000' });
  });
});

async function until(holds: () => Promise<boolean>) {
  for (const stop = Date.now() + 10_000; !(await holds()); ) {
    if (Date.now() > stop) throw new Error('waited for 10 seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

// biome-ignore lint/suspicious/noExplicitAny: records as the emulator keeps them
async function ledger(): Promise<{ records: any[] }> {
  const { ledger: all } = await preview.local.state();
  return { records: all.filter(({ _id }: { _id: string }) => /^WX2|^M-/.test(_id)) };
}

async function shopNow() {
  return (await preview.local.call('shopSettings', { action: 'read' })) as unknown as {
    settings: { senders: { name: string }[]; shop: object };
    version: string;
  };
}
