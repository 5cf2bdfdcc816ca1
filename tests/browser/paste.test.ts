import type { Page } from 'playwright-core';
import { type Phone, usePreview } from './phone';

const preview = usePreview();

const SENDER = {
  name: '沈青禾',
  mobile: '13800138000',
  province: '浙江省',
  city: '杭州市',
  area: '余杭区',
  address: '仓前街道示例路18号',
  company: '青禾小店',
  postCode: '310000',
};
const SHOP = { goodsName: '手工抱枕', imgUrl: 'https://shop.example/pillow.png', wxaPath: '/order' };

/** Invented; `person` is what stands on the label. */
const LONG = {
  text: '欧阳长名 13900000010 内蒙古自治区呼和浩特市新城区示例大街长巷12号样板小区3栋2单元1203室',
  person: { name: '欧阳长名', mobile: '13900000010', city: '呼和浩特市', area: '新城区' },
};
const SHORT = {
  text: '短小满 13900000011 上海市浦东新区样板路1号',
  person: {
    name: '短小满',
    mobile: '13900000011',
    province: '上海市',
    area: '浦东新区',
    address: '样板路1号',
  },
};
/** As long as SHORT. */
const EQUAL = {
  text: '唐小明 13900000012 天津市和平区样板大街2号',
  person: { name: '唐小明', mobile: '13900000012', city: '天津市', area: '和平区', address: '样板大街2号' },
};
const LANDLINE = {
  text: '周青青 0769-22223333 广东省东莞市虎门镇示例路84号',
  person: { name: '周青青', tel: '0769-22223333', city: '东莞市', area: '虎门镇', address: '示例路84号' },
};
const MASKED = '李*娜[3847] 18412345678-3847 江苏省苏州市姑苏区星湖街328号';
const THREE = [SHORT.text, EQUAL.text, '林小满 13800138001 浙江省杭州市西湖区测试路18号'].join('\n');
const COPIED = [
  '订单编号：3389201847562910',
  '买家昵称：tb_xiaolu',
  '收货人：陈美玲',
  '手机：13712345678',
  '收货地址：广东省深圳市南山区示例街道测试路8号1203室',
  '宝贝：手冲咖啡壶 x2',
  '备注：周五前到',
  '身份证：110101199003078515',
].join('\n');

const calls = async (api: string) => (await preview.local.calls()).filter((call) => call.api === api);
// biome-ignore lint/suspicious/noExplicitAny: records as the emulator keeps them
const sent = async (): Promise<any[]> =>
  (await preview.local.state()).ledger
    .filter(({ _id }: { _id: string }) => /^WX2|^3389/.test(_id))
    .map(({ request }: { request: object }) => request);
const savedSenders = async () => {
  const { settings } = (await preview.local.call('shopSettings', { action: 'read' })) as unknown as {
    settings: { senders: object[] };
  };
  return settings.senders;
};

beforeEach(async () => {
  await preview.local.rewind();
  const settings = { senders: [SENDER], shop: SHOP };
  const { version } = (await preview.local.call('shopSettings', { action: 'read' })) as { version?: string };
  await preview.local.call('shopSettings', { action: 'save', settings, ...(version && { version }) });
});

/** Holds the answers of parseAddress back until the test lets them go, one by one, in any order. */
async function holdAnswers(page: Page) {
  const held: (() => Promise<void>)[] = [];
  await page.route('**/functions/parseAddress', (route) => {
    held.push(() => route.continue());
  });
  return {
    count: () => held.length,
    async letGo(at: number) {
      await until(async () => held.length > at);
      await held[at]?.();
    },
    stop: () => page.unroute('**/functions/parseAddress'),
  };
}

const box = (phone: Phone) => phone.at('paste-box').locator('textarea');
const value = (phone: Phone, field: string) =>
  phone.at(`field-${field}`).locator('input, textarea').inputValue();
const isFound = (phone: Phone, field: string) =>
  phone.page.locator(`[data-testid="field-receiver-${field}"]:visible .person-form__chip--found`).count();
const button = (phone: Phone, bar: string) => phone.page.locator(`[data-testid="${bar}"]:visible wx-button`);

async function write(phone: Phone, field: string, text: string) {
  const input = phone.at(`field-${field}`).locator('input, textarea');
  await input.fill(text);
  await input.blur();
}

async function beginWaybill(): Promise<Phone> {
  const phone = await preview.open('o-demo-clerk', '#/logistics/create/create');
  await phone.at('fee').waitFor();
  await phone.page.getByText('沈青禾').filter({ visible: true }).first().waitFor();
  await write(phone, 'goods-0', '抱枕');
  await write(phone, 'openid', 'o-demo-buyer');
  return phone;
}

async function openSender(address = 'shop/sender?at=0'): Promise<Phone> {
  const phone = await preview.open('o-demo-clerk', `#/logistics/${address}`);
  await phone.at('paste-box').waitFor();
  return phone;
}

/** Select all and paste, as a keyboard does it. */
async function pasteOver(phone: Phone, text: string) {
  await box(phone).focus();
  await phone.page.keyboard.press('ControlOrMeta+a');
  await phone.page.keyboard.insertText(text);
}

/** The same input event several times more, as Chrome fires it for several lines. */
const REPEAT = `(field) => {
  for (let times = 0; times < 4; times++) field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}`;
const repeatEvent = (phone: Phone) => box(phone).evaluate(REPEAT);

const recognised = (phone: Phone, name: string, field = 'receiver-name') =>
  until(
    async () =>
      (await value(phone, field)) === name &&
      (await phone.page.getByTestId('reading').filter({ visible: true }).count()) === 0,
  );

async function make(phone: Phone) {
  await button(phone, 'submit').click();
  await phone.at('done').waitFor();
}

describe('a text over another one, on 建运单', () => {
  it.each([
    ['a shorter', LONG, SHORT],
    ['one of the same length', SHORT, EQUAL],
    ['a longer', SHORT, LONG],
  ])('ships to whom %s one names', async (_, before, after) => {
    const phone = await beginWaybill();
    await box(phone).fill(before.text);
    await recognised(phone, before.person.name);
    await pasteOver(phone, after.text);
    await recognised(phone, after.person.name);
    expect(await isFound(phone, 'name')).toBe(1);
    await make(phone);
    expect(await sent()).toMatchObject([{ receiver: after.person }]);
  });

  it('is scrolled to where box and parts are seen above the button', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(LONG.text);
    await recognised(phone, LONG.person.name);
    const edge = async (testid: string, side: 'top' | 'bottom') => {
      const { y = 0, height = 0 } = (await phone.at(testid).boundingBox()) ?? {};
      return side === 'top' ? y : y + height;
    };
    await until(async () => (await edge('field-receiver-address', 'bottom')) < (await edge('submit', 'top')));
    expect(await edge('paste-box', 'top')).toBeGreaterThan(80);
  });

  it('is recognised however often its input event comes, and asked about once', async () => {
    const phone = await beginWaybill();
    const answers = await holdAnswers(phone.page);
    await pasteOver(phone, SHORT.text);
    await repeatEvent(phone);
    await answers.letGo(0);
    await recognised(phone, SHORT.person.name);
    await repeatEvent(phone);
    await phone.page.waitForTimeout(1000);
    expect(answers.count()).toBe(1);
    await make(phone);
    expect(await sent()).toMatchObject([{ receiver: SHORT.person }]);
  });

  it('is typed, and recognised when the typing pauses', async () => {
    const phone = await beginWaybill();
    await box(phone).pressSequentially(SHORT.text);
    await recognised(phone, SHORT.person.name);
    await box(phone).press('End');
    await box(phone).pressSequentially('2栋');
    await until(async () => (await value(phone, 'receiver-address')) === '样板路1号2栋');
    await make(phone);
    expect(await sent()).toMatchObject([{ receiver: { address: '样板路1号2栋' } }]);
  });

  it('shows grey parts at once and sends nothing until it is read, whatever is tapped', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(LONG.text);
    await recognised(phone, LONG.person.name);
    const answers = await holdAnswers(phone.page);
    await pasteOver(phone, SHORT.text);
    expect(await phone.see('reading')).toBe('识别中…');
    expect(await value(phone, 'receiver-name')).toBe(LONG.person.name);
    expect(await phone.page.locator('.wl-stale:visible').count()).toBe(1);
    expect(await isFound(phone, 'name')).toBe(0);
    expect(await phone.see('submit')).toContain('识别中…');
    await button(phone, 'submit').click({ force: true });
    await button(phone, 'submit').dispatchEvent('tap');
    await phone.page.keyboard.press('Enter');
    await phone.page.waitForTimeout(300);
    expect(await calls('logistics.addOrder')).toEqual([]);
    await answers.letGo(0);
    await recognised(phone, SHORT.person.name);
    await answers.stop();
    await make(phone);
    expect(await sent()).toMatchObject([{ receiver: SHORT.person }]);
  });

  it.each([
    ['before', [0, 1]],
    ['after', [1, 0]],
  ])('counts alone, though an answer to an earlier one comes %s its own', async (_, order) => {
    const phone = await beginWaybill();
    const answers = await holdAnswers(phone.page);
    await box(phone).fill(LONG.text);
    await until(async () => answers.count() === 1);
    await pasteOver(phone, SHORT.text);
    await until(async () => answers.count() === 2);
    for (const at of order) {
      await answers.letGo(at);
      await phone.page.waitForTimeout(800);
      expect(await value(phone, 'receiver-name')).not.toBe(LONG.person.name);
    }
    await recognised(phone, SHORT.person.name);
    await make(phone);
    expect(await sent()).toMatchObject([{ receiver: SHORT.person }]);
  });

  it('leaves nothing of the other when it cannot be read, and gives it back when it is taken out', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(LONG.text);
    await recognised(phone, LONG.person.name);
    await phone.page.context().setOffline(true);
    await pasteOver(phone, SHORT.text);
    expect(await phone.see('paste-note')).toMatch(/没有识别成[\s\S]*手工填写[\s\S]*找回/);
    expect(await value(phone, 'receiver-name')).toBe('');
    await phone.page.context().setOffline(false);
    preview.complaints();
    await button(phone, 'submit').click();
    expect(await phone.see('error-receiver-name')).toBe('请填写收件人姓名');
    expect(await calls('logistics.addOrder')).toEqual([]);
    await pasteOver(phone, LONG.text);
    await recognised(phone, LONG.person.name);
    await pasteOver(phone, SHORT.text);
    await recognised(phone, SHORT.person.name);
    await make(phone);
    expect(await sent()).toMatchObject([{ receiver: SHORT.person }]);
  });

  it('takes the parts away when it is emptied, and brings them back when that is undone', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(SHORT.text);
    await recognised(phone, SHORT.person.name);
    await write(phone, 'receiver-address', '改过的路9号');
    await box(phone).fill('');
    await until(async () => (await value(phone, 'receiver-name')) === '');
    await box(phone).fill(SHORT.text);
    await recognised(phone, SHORT.person.name);
    expect(await value(phone, 'receiver-address')).toBe('改过的路9号');
  });

  it('is not kept: the phone stores the parts, and neither text nor parts while it is read', async () => {
    const phone = await beginWaybill();
    const stored = () => phone.page.evaluate<string>('JSON.stringify({ ...localStorage })');
    await box(phone).fill(`${SHORT.text} 谢谢老板`);
    await recognised(phone, SHORT.person.name);
    await until(async () => (await stored()).includes(SHORT.person.address));
    expect(await stored()).not.toContain('谢谢老板');
    expect(await stored()).not.toContain(SHORT.text);
    const answers = await holdAnswers(phone.page);
    await pasteOver(phone, EQUAL.text);
    await until(async () => !(await stored()).includes(SHORT.person.address));
    await phone.page.reload();
    await phone.at('receiver-card').waitFor();
    expect(await value(phone, 'receiver-name')).toBe('');
    await answers.stop();
  });
});

describe('two numbers of one person', () => {
  it('both stand there and both are sent', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(`${SHORT.text} 13900139002`);
    await recognised(phone, SHORT.person.name);
    expect(await value(phone, 'receiver-second')).toBe('13900139002');
    await make(phone);
    expect(await sent()).toMatchObject([{ receiver: { mobile: SHORT.person.mobile, tel: '13900139002' } }]);
  });
});

describe('a text that is too long', () => {
  it('is not cut, and says why it is not read', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(`${SHORT.text} ${'很长的一段话'.repeat(500)}`);
    expect(await phone.see('paste-note')).toContain('这段文字太长');
    expect(await value(phone, 'receiver-name')).toBe('');
  });
});

describe('a doubtful part, on 建运单', () => {
  it('is orange with its reason, and costs one more tap', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(MASKED);
    await recognised(phone, '李*娜[3847]');
    expect(await phone.see('doubt-receiver-name')).toContain('隐藏');
    expect(await isFound(phone, 'name')).toBe(0);
    expect(await isFound(phone, 'phone')).toBe(1);
    await button(phone, 'submit').dblclick();
    expect(await phone.see('submit')).toMatch(/1 处请看一眼[\s\S]*看过了，建运单/);
    expect(await calls('logistics.addOrder')).toEqual([]);
    await phone.page.waitForTimeout(800);
    await make(phone);
    expect(await sent()).toMatchObject([{ receiver: { name: '李*娜[3847]', mobile: '18412345678-3847' } }]);
  });

  it('is settled by 没问题 or by correcting it, also after the page was left', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(MASKED);
    await recognised(phone, '李*娜[3847]');
    await phone.page.waitForTimeout(600);
    await phone.page.reload();
    expect(await phone.see('doubt-receiver-name')).toContain('隐藏');
    await phone.tap('fine-receiver-name');
    await phone.at('doubt-receiver-name').waitFor({ state: 'hidden' });
    await write(phone, 'receiver-name', '李小娜');
    await make(phone);
    expect(await sent()).toMatchObject([{ receiver: { name: '李小娜' } }]);
  });
});

describe('several receivers in one text', () => {
  it('are made one after the other, each once', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(THREE);
    await recognised(phone, SHORT.person.name);
    expect(await phone.see('people-queue')).toMatch(/这里有 3 个收件人[\s\S]*逐个建单/);
    expect(await phone.see('person-1')).toMatch(/唐小明[\s\S]*0012[\s\S]*天津市/);
    await phone.tap('person-1');
    await recognised(phone, EQUAL.person.name);
    await write(phone, 'openid', 'o-demo-buyer');
    await button(phone, 'submit').click();
    await recognised(phone, '林小满');
    expect(await phone.see('people-queue')).toContain('1 个已建好');
    await phone.page.waitForTimeout(600);
    await phone.page.reload();
    await recognised(phone, '林小满');
    expect(await value(phone, 'goods-0')).toBe('抱枕');
    for (const name of ['林小满', SHORT.person.name]) {
      await recognised(phone, name);
      await write(phone, 'openid', 'o-demo-buyer');
      await button(phone, 'submit').click();
    }
    await phone.at('done').waitFor();
    expect(await phone.see('everybody')).toContain('这里有 3 个收件人，3 个已建好');
    const requests = await sent();
    expect(requests.map(({ receiver }) => receiver.name).sort()).toEqual(
      ['唐小明', '林小满', '短小满'].sort(),
    );
    expect(new Set(requests.map(({ orderId }) => orderId)).size).toBe(3);
    await phone.press('再来一单');
    await until(async () => (await value(phone, 'receiver-name')) === '');
    expect(await phone.page.locator('[data-testid="people-queue"]:visible').count()).toBe(0);
  });

  it('go on when the outcome of one is open, which is not made again', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(THREE);
    await recognised(phone, SHORT.person.name);
    await preview.local.faults([
      { api: 'logistics.addOrder', kind: 'dropAfter', times: 99 },
      { api: 'logistics.getOrder', kind: 'dropBefore', times: 99 },
    ]);
    await button(phone, 'submit').click();
    await phone.at('confirming').waitFor({ timeout: 30_000 });
    await until(async () => (await phone.page.locator('[data-testid="next"]:visible').count()) === 1, 40_000);
    await preview.local.faults([]);
    await phone.press('先建下一单');
    await recognised(phone, EQUAL.person.name);
    expect(await phone.see('person-0')).toContain('待确认');
    expect(await phone.see('people-queue')).toContain('1 个待确认');
  }, 90_000);
});

describe('what was copied along', () => {
  it('is offered, one tap each, and what was not used is said without the identity number', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(COPIED);
    await recognised(phone, '陈美玲');
    for (const kind of ['orderId', 'goods', 'remark']) await phone.tap(`offer-${kind}`);
    expect(await phone.see('offer-orderId')).toMatch(/订单号 3389201847562910\s*已用上/);
    expect(await phone.see('dropped')).toContain('没用到：');
    expect(await phone.see('dropped')).not.toContain('19900307');
    await make(phone);
    const [request] = await sent();
    expect(request).toMatchObject({ orderId: '3389201847562910', customRemark: '周五前到' });
    expect(request.cargo.detailList).toEqual([{ name: '手冲咖啡壶', count: 2 }]);
    expect(request.receiver).toMatchObject({ name: '陈美玲', address: '示例街道测试路8号1203室' });
  });

  it('does not stay with the next receiver', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(COPIED);
    await recognised(phone, '陈美玲');
    await phone.tap('offer-orderId');
    await phone.tap('offer-remark');
    await pasteOver(phone, SHORT.text);
    await recognised(phone, SHORT.person.name);
    await make(phone);
    const [request] = await sent();
    expect(request.orderId).toMatch(/^WX2/);
    expect(request).not.toHaveProperty('customRemark');
  });

  it('that does not fit says so and is not used', async () => {
    const phone = await beginWaybill();
    await box(phone).fill(`${SHORT.text}\n宝贝：${'很长的商品名'.repeat(12)}`);
    await recognised(phone, SHORT.person.name);
    expect(await phone.see('offer-problem-goods')).toContain('太长');
    await phone.at('offer-goods').click({ force: true });
    expect(await value(phone, 'goods-0')).toBe('抱枕');
  });
});

describe('寄件地址', () => {
  it.each([
    ['a new address', 'shop/sender', LONG],
    ['an opened one', 'shop/sender?at=0', null],
  ])('takes every part from the text pasted last: %s', async (_, address, first) => {
    const phone = await openSender(address);
    if (first) {
      await box(phone).fill(first.text);
      await recognised(phone, first.person.name, 'name');
    }
    await pasteOver(phone, LANDLINE.text);
    await repeatEvent(phone);
    await recognised(phone, LANDLINE.person.name, 'name');
    await button(phone, 'save').click();
    await phone.at('save').waitFor({ state: 'hidden' });
    const senders = await savedSenders();
    expect(senders[senders.length - 1]).toEqual({ ...LANDLINE.person, province: '广东省' });
  });

  it('shows grey parts and saves nothing until the text is read', async () => {
    const phone = await openSender();
    const answers = await holdAnswers(phone.page);
    await box(phone).fill(SHORT.text);
    expect(await phone.see('reading')).toBe('识别中…');
    expect(await value(phone, 'name')).toBe('沈青禾');
    expect(await phone.see('save')).toBe('识别中…');
    await button(phone, 'save').click({ force: true });
    await button(phone, 'save').dispatchEvent('tap');
    await phone.page.waitForTimeout(300);
    expect(await savedSenders()).toEqual([SENDER]);
    await answers.letGo(0);
    await recognised(phone, SHORT.person.name, 'name');
    await button(phone, 'save').click();
    await phone.at('save').waitFor({ state: 'hidden' });
    expect(await savedSenders()).toEqual([{ ...SHORT.person, city: '上海市' }]);
  });

  it('without a network leaves nothing of the former sender, and gives it back', async () => {
    const phone = await openSender();
    await phone.page.context().setOffline(true);
    await box(phone).fill(SHORT.text);
    expect(await phone.see('paste-note')).toContain('没有识别成');
    expect(await value(phone, 'name')).toBe('');
    await phone.page.context().setOffline(false);
    preview.complaints();
    await button(phone, 'save').click();
    expect(await phone.see('error-name')).toBe('请填写寄件人姓名');
    await box(phone).fill('');
    await until(async () => (await value(phone, 'name')) === '沈青禾');
    expect(await value(phone, 'company')).toBe('青禾小店');
    expect(await savedSenders()).toEqual([SENDER]);
  });

  it('asks which of several people it is, and shows what is doubtful before it is saved', async () => {
    const phone = await openSender('shop/sender');
    await box(phone).fill(`${SHORT.text}\n${MASKED}`);
    expect(await phone.see('people-queue')).toContain('这里有 2 个人');
    expect(await value(phone, 'name')).toBe('');
    await phone.tap('person-1');
    expect(await phone.see('doubt-name')).toContain('隐藏');
    await button(phone, 'save').click();
    await phone.seeText('看过了，保存地址');
    await phone.tap('fine-name');
    await button(phone, 'save').click();
    await phone.at('save').waitFor({ state: 'hidden' });
    expect(await savedSenders()).toMatchObject([SENDER, { name: '李*娜[3847]', area: '姑苏区' }]);
  });
});

async function until(holds: () => Promise<boolean>, ms = 10_000) {
  for (const stop = Date.now() + ms; !(await holds()); ) {
    if (Date.now() > stop) throw new Error(`waited for ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
