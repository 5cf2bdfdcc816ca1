import { type Phone, usePreview } from './phone';

const preview = usePreview();
beforeEach(async () => {
  await preview.local.rewind();
  await plant();
});

const DAY = 24 * 3600_000;
const STATES: Record<string, string> = { failed: 'refused', unconfirmed: 'unknown' };

/** `count` waybills of one account, made `ago` days ago. */
function made(count: number, stage: string, ago: number, more: object = {}) {
  return Array.from({ length: count }, () => {
    const createdAt = Date.now() - ago * DAY;
    return {
      attempt: 'x',
      state: STATES[stage] ?? 'created',
      stage,
      deliveryId: 'YUNDA',
      bizId: '571088260',
      waybillId: 'YD1',
      receiver: { name: '王小蒙', province: '广东省', city: '广州市', area: '天河区', phone: '13800138000' },
      lastFour: '8000',
      createdAt,
      updatedAt: createdAt,
      day: dayAgo(ago),
      ...more,
    };
  });
}
const dayAgo = (ago: number) => new Date(Date.now() - ago * DAY + 8 * 3600_000).toISOString().slice(0, 10);

const plant = (...groups: object[][]) =>
  preview.local.json('/emulator/database', 'PUT', {
    waybills: groups.flat().map((record, at) => ({ _id: `P${at}`, ...record })),
  });

type Account = Record<string, unknown>;

/** The local WeChat's own accounts, as a shop has them that needs nothing, or as a test wants them. */
async function withAccounts(phone: Phone, change: (list: Account[]) => Account[]) {
  const { list } = (await preview.local.call('getAllAccount', {})) as unknown as { list: Account[] };
  const result = { count: 0, list: change(list), errCode: 0, errMsg: 'ok' };
  await phone.page.route('**/functions/getAllAccount', (route) =>
    route.fulfill({ json: { errMsg: 'cloud.callFunction:ok', requestID: '1', result } }),
  );
  await phone.page.reload();
}
const healthy = (list: Account[]) =>
  list.filter(({ statusCode, deliveryId }) => statusCode === 0 && deliveryId !== 'YUNDA');

/** Which waybills the list is asked to show after a tap; home then has turned to the list. */
async function asked(phone: Phone, tap: string): Promise<unknown> {
  await phone.tap(tap);
  await phone.at('overview').waitFor({ state: 'hidden' });
  const told = await phone.page.waitForFunction('window.asked').then((handle) => handle.jsonValue());
  await phone.page.evaluate('delete window.asked');
  await phone.tap('tab-overview');
  return told;
}

/** Lets the list of waybills only note what it is asked. */
async function listen(phone: Phone) {
  await phone.tap('tab-waybills');
  await phone.page.evaluate(`
    getCurrentPages()[0].selectComponent('#waybills').show = (...asked) => { window.asked = asked; };
  `);
  await phone.tap('tab-overview');
}

const figures = async (phone: Phone) => {
  await phone.at('figure-today').waitFor();
  return Promise.all(
    ['today', 'waiting', 'moving', 'signed'].map(async (name) =>
      Number.parseInt(await phone.see(`figure-${name}`), 10),
    ),
  );
};

describe('a shop at work', () => {
  const work = () =>
    plant(
      made(5, 'waiting', 0),
      made(2, 'waiting', 0, { printedAt: Date.now() }),
      made(4, 'moving', 1, { track: { count: 1, time: Date.now() / 1000, type: 200001, message: '' } }),
      made(6, 'signed', 2),
      made(2, 'unconfirmed', 1),
      made(1, 'failed', 1),
      made(3, 'trouble', 3),
      made(1, 'waiting', 4),
      made(64, 'signed', 5),
    );

  it('sees today, the week, and how long each balance lasts', async () => {
    await work();
    const phone = await preview.open('o-demo-owner');
    expect(await figures(phone)).toEqual([7, 8, 4, 70]);
    expect(await phone.see(`day-${dayAgo(5)}`)).toMatch(/^64/);
    expect(await phone.see(`day-${dayAgo(0)}`)).toMatch(/^7\s+今天/);
    expect(await phone.see(`day-${dayAgo(6)}`)).toMatch(/^0/);
    expect(await phone.at(`day-${dayAgo(5)}`).getAttribute('aria-label')).toContain('建了 64 单');
    const pace = (key: string, said: string) => phone.at(`balance-${key}`).getByText(said).waitFor();
    await pace('YUNDA/571088260', '大约够今天');
    await pace('YTO/K571205519', '最近 7 天没有用');
    expect(await phone.see('unprinted')).toBe('6 单未打印');
  });

  it('reads first what needs someone, the worst on top, five at most', async () => {
    await work();
    const phone = await preview.open('o-demo-owner');
    expect(await phone.see('verdict')).toBe('6 件事要处理');
    const needs = () => phone.page.locator('[data-testid^="need-"]:visible').allInnerTexts();
    expect((await needs()).map((text) => text.trim())).toEqual([
      '2 单待确认',
      '1 单没有建成',
      '3 单异常',
      '韵达快递 面单余额只剩 12 张，按最近 7 天的用量大约够今天',
      '申通快递 绑定失败',
    ]);
    expect(await phone.see('more-needs')).toBe('还有 1 件');
    await phone.tap('more-needs');
    expect((await needs()).slice(5).map((text) => text.trim())).toEqual(['1 单轨迹停滞']);
  });

  it('is one tap away from every list behind a number', async () => {
    await work();
    const phone = await preview.open('o-demo-owner');
    await listen(phone);
    await phone.tap('more-needs');
    const today = dayAgo(0);
    const week = dayAgo(6);
    const lists: [string, object, boolean?][] = [
      ['need-unconfirmed', { stage: 'unconfirmed' }],
      ['need-failed', { stage: 'failed', from: week }],
      ['need-trouble', { stage: 'trouble' }],
      ['need-stuck', { stuck: true }],
      ['figure-today', { from: today, to: today }],
      ['figure-waiting', { stage: 'waiting' }],
      ['figure-moving', { stage: 'moving' }],
      ['figure-signed', { stage: 'signed', from: week }],
      [`day-${dayAgo(3)}`, { from: dayAgo(3), to: dayAgo(3) }],
      ['print', { stage: 'waiting', printed: false }, true],
    ];
    for (const [tap, filter, selecting = false] of lists)
      expect({ tap, asked: await asked(phone, tap) }).toEqual({ tap, asked: [filter, selecting] });
  });

  it('goes from a low balance to its account, and makes a waybill from the thumb zone', async () => {
    await work();
    const phone = await preview.open('o-demo-clerk');
    await phone.tap('need-YUNDA/571088260');
    expect(await phone.see('low-balance')).toContain('按最近 7 天的用量大约够今天');
    expect(await phone.page.locator('[data-testid="unbind"]').count()).toBe(0);
    await phone.page.goBack();
    await phone.tap('create');
    await phone.page.waitForFunction(`location.hash.includes('create/create')`);
  });

  it('shows figures of ten thousand within a phone of 320 px', async () => {
    const phone = await preview.open('o-demo-owner', '#/logistics/home/home', '&scale=23');
    await phone.page.setViewportSize({ width: 320, height: 640 });
    const days = Array.from({ length: 7 }, (_, at) => ({ day: dayAgo(6 - at), count: 10_000 + at * 4321 }));
    await phone.page.route('**/functions/overview', async (route) => {
      const answer = await (await route.fetch()).json();
      Object.assign(answer.result, { days, waiting: 12_345, moving: 10_000, signed: 54_321 });
      await route.fulfill({ json: answer });
    });
    await phone.page.reload();
    expect(await phone.see(`day-${dayAgo(6)}`)).toMatch(/^1万/);
    expect(await phone.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  });
});

describe('a calm shop', () => {
  it('reads that everything is all right', async () => {
    await plant(made(3, 'signed', 1));
    const phone = await preview.open('o-demo-owner');
    await withAccounts(phone, healthy);
    expect(await phone.see('verdict')).toBe('一切正常');
    expect(await phone.page.locator('[data-testid^="need-"]').count()).toBe(0);
    expect(await figures(phone)).toEqual([0, 0, 0, 3]);
    expect(await phone.at('unprinted').count()).toBe(0);
  });

  it('without any account is led through the first two steps instead of reading zeros', async () => {
    const phone = await preview.open('o-demo-owner');
    await withAccounts(phone, () => []);
    expect(await phone.see('first-steps')).toMatch(/绑定账号[\s\S]*建第一单/);
    expect(await phone.at('figure-today').count()).toBe(0);
    expect(await phone.at('create').count()).toBe(0);
    await phone.press('绑定账号');
    await phone.at('bind').waitFor();
  });

  it('sees the figures anew after a minute, and not before', async () => {
    const phone = await preview.open('o-demo-owner');
    expect(await figures(phone)).toEqual([0, 0, 0, 0]);
    await phone.at('verdict').waitFor();
    await plant(made(2, 'waiting', 0));
    await phone.page.clock.install();
    await phone.tap('tab-me');
    await phone.tap('tab-overview');
    expect(await figures(phone)).toEqual([0, 0, 0, 0]);
    await phone.page.clock.fastForward(61_000);
    await phone.tap('tab-me');
    await phone.tap('tab-overview');
    await phone.at('figure-today').getByText('2').waitFor();
  });
});

describe('a viewer', () => {
  it('sees what needs someone and the figures, and may look a parcel up but change nothing', async () => {
    await plant(made(2, 'unconfirmed', 0));
    const phone = await preview.open('o-demo-viewer');
    expect(await phone.see('need-unconfirmed')).toBe('2 单待确认');
    await phone.at('scan').waitFor();
    expect(await phone.at('create').count()).toBe(0);
    expect(await phone.at('print').count()).toBe(0);
  });
});

describe('with one half out of order', () => {
  const down = (phone: Phone, name: string) =>
    phone.page.route(`**/functions/${name}`, (route) =>
      route.fulfill({ json: { errMsg: 'cloud.callFunction:fail timeout', requestID: '1', errCode: -404 } }),
    );

  it('the owner still reads the figures when WeChat does not tell the accounts, and tries again', async () => {
    await plant(made(3, 'waiting', 0));
    await preview.local.faults([{ api: 'logistics.getAllAccount', kind: 'http502' }]);
    const phone = await preview.open('o-demo-owner');
    expect(await phone.see('accounts-failure')).toContain('账号余额没有取到');
    expect(await figures(phone)).toEqual([3, 3, 0, 0]);
    expect(await phone.see('verdict')).toBe('运单一切正常');
    await preview.local.faults([]);
    await phone.press('重试');
    await phone.at('balance-YUNDA/571088260').waitFor();
    expect(await phone.at('accounts-failure').count()).toBe(0);
  });

  it('still reads the balances when the ledger does not answer', async () => {
    const phone = await preview.open('o-demo-owner');
    await phone.at('verdict').waitFor();
    await down(phone, 'overview');
    await phone.page.reload();
    expect(await phone.see('figures-failure')).toContain('运单数字没有取到');
    await phone.at('balance-YTO/K571205519').waitFor();
    await phone.page.unroute('**/functions/overview');
    await phone.press('重试');
    expect(await figures(phone)).toEqual([0, 0, 0, 0]);
  });
});
