import { type Phone, usePreview } from './phone';

const preview = usePreview();
beforeEach(() => preview.local.rewind());

const pageAt = (page: string) => `#/logistics/${page}`;
const ME = pageAt('home/home?tab=me');
const count = (phone: Phone, testid: string) =>
  phone.page.locator(`[data-testid="${testid}"]:visible`).count();
const clipboard = (phone: Phone) => phone.page.evaluate('window.__preview.clipboard');
const confirm = (phone: Phone) => phone.page.locator('.t-dialog__button--confirm:visible').click();
const calls = async (api: string) => (await preview.local.calls()).filter((call) => call.api === api);
const unconfirmed = async () =>
  ((await preview.local.call('listOrders', { stage: 'unconfirmed' })).list as { orderId: string }[]).map(
    ({ orderId }) => orderId,
  );

const PERSON = {
  name: '张三',
  mobile: '13800138000',
  province: '浙江省',
  city: '杭州市',
  area: '西湖区',
  address: '文三路 1 号',
};

describe('我的', () => {
  it('tells an owner who they are and leads everywhere', async () => {
    const phone = await preview.open('o-demo-owner', ME);
    await phone.at('open-staff/staff').waitFor();
    expect(await phone.see('role')).toContain('可以做所有的事');
    await phone.seeText('o-demo-owner');
    await phone.tap('copy-own');
    expect(await clipboard(phone)).toBe('o-demo-owner');
    for (const [link, page] of [
      ['staff/staff', 'staff'],
      ['shop/shop', 'shop'],
      ['staff/printers', 'printers'],
      ['open-orders/pending', 'pending'],
      ['store/ewaybill', 'ewaybill'],
      ['waybill/lookup', 'lookup'],
      ['sandbox/sandbox', 'sandbox'],
      ['me/about', 'about'],
    ] as const) {
      await phone.tap(`open-${link}`);
      await phone.at(page).waitFor();
      await phone.page.goBack();
      await phone.at('me').waitFor();
    }
  });

  it('offers a viewer nothing that changes anything, and their pages say who may', async () => {
    const phone = await preview.open('o-demo-viewer', ME);
    await phone.at('open-waybill/lookup').waitFor();
    for (const link of [
      'staff/staff',
      'shop/shop',
      'staff/printers',
      'open-orders/pending',
      'sandbox/sandbox',
    ]) {
      expect(await count(phone, `open-${link}`)).toBe(0);
      const direct = await preview.open('o-demo-viewer', pageAt(link));
      await direct.at('no-access').waitFor();
      await direct.page.close();
    }
  });

  it('shows a stranger the access card and nothing else', async () => {
    const phone = await preview.open('o-somebody', ME);
    expect(await phone.see('own-openid')).toBe('o-somebody');
    expect(await count(phone, 'me')).toBe(0);
    expect(await count(phone, 'tab-me')).toBe(0);
    expect(await preview.local.calls()).toEqual([]);
  });

  it('tells a stranger what stands in the way where the staff list is missing', async () => {
    const phone = await preview.open('o-somebody', '#/logistics/me/about');
    await phone.page.route('**/functions/whoami', (route) =>
      route.fulfill({
        json: {
          errMsg: 'cloud.callFunction:ok',
          requestID: '1',
          result: {
            errCode: -700005,
            errMsg: 'whoami:fail collection staff missing',
            error: {
              title: '没能核对你是不是这家店的员工',
              action: '数据库里没有集合 staff。请新建它。你的 openid 是 o-somebody。',
              retryable: false,
              openid: 'o-somebody',
            },
          },
        },
      }),
    );
    await phone.page.goto(`${preview.local.url}/phone.html?as=o-somebody${ME}`);
    await phone.page.reload();
    expect(await phone.see('obstacle')).toBe('数据库里没有集合 staff。请新建它。');
    expect(await phone.see('own-openid')).toBe('o-somebody');
    expect(await count(phone, 'tab-me')).toBe(0);
  });

  it('follows a role that was changed meanwhile', async () => {
    await preview.local.call('staff', { action: 'add', openid: 'o-wang', role: 'owner', name: '老王' });
    const phone = await preview.open('o-wang', ME);
    await phone.at('open-staff/staff').waitFor();
    await phone.seeText('老王');
    await preview.local.call('staff', { action: 'setRole', openid: 'o-wang', role: 'viewer' });
    await preview.local.json('/emulator/clock', 'POST', { advanceSeconds: 61 });
    await phone.page.evaluate('window.__preview.pullDown()');
    await phone.at('open-staff/staff').waitFor({ state: 'detached' });
    expect(await phone.see('role')).toContain('访客');
  });
});

describe('员工', () => {
  it('lets a stranger in by the card they share, changes their role and takes them off the list', async () => {
    const stranger = await preview.open('o-new');
    await stranger.press('复制');
    expect(await clipboard(stranger)).toBe('o-new');
    await stranger.tap('share');
    await stranger.seeText('请把我加入员工名单');
    const card = (await stranger.page.evaluate('window.__preview.shared')) as { path: string };
    await stranger.tap('share-close');

    const owner = await preview.open('o-demo-owner', `#${card.path}`);
    await owner.at('add-form').waitFor();
    await owner.type('name', '小李');
    await owner.tap('role-clerk');
    await owner.tap('submit');
    expect(await owner.see('member-o-new')).toMatch(/小李[\s\S]*店员/);

    await stranger.tap('retry');
    await stranger.at('tab-me').waitFor();
    await stranger.tap('tab-me');
    await stranger.at('open-shop/shop').waitFor();
    await stranger.seeText('小李');

    await owner.tap('member-o-new');
    await owner.tap('role-viewer');
    await owner.tap('save-role');
    await owner.at('edit').waitFor({ state: 'hidden' });
    expect(await owner.see('member-o-new')).toContain('访客');

    await owner.tap('member-o-new');
    await owner.tap('remove');
    await owner.seeText('移出小李？');
    await confirm(owner);
    await owner.at('member-o-new').waitFor({ state: 'detached' });
    await preview.local.json('/emulator/clock', 'POST', { advanceSeconds: 61 });
    await stranger.page.evaluate('window.__preview.pullDown()');
    expect(await stranger.see('own-openid')).toBe('o-new');
  });

  it('asks for an openid, takes a pasted one, and leaves people of the environment alone', async () => {
    const phone = await preview.open('o-demo-owner', pageAt('staff/staff'));
    expect(await phone.see('member-o-demo-clerk')).toContain('写在环境变量里');
    await phone.tap('member-o-demo-clerk');
    expect(await count(phone, 'edit')).toBe(0);
    await phone.tap('add');
    await phone.tap('submit');
    expect(await phone.see('error-openid')).toBe('请填写员工 openid');
    await phone.page.evaluate(`window.__preview.clipboard = '我的 openid：oAbC12345678901234567890xYz9'`);
    await phone.tap('paste');
    await phone.tap('submit');
    await phone.at('member-oAbC12345678901234567890xYz9').waitFor();
  });

  it('shows a clerk who opened the shared card who may do it', async () => {
    const phone = await preview.open('o-demo-clerk', pageAt('staff/staff?openid=o-new'));
    expect(await phone.see('no-access')).toContain('只有店主能管理员工');
    expect(await count(phone, 'add-form')).toBe(0);
    await phone.press('返回');
    await phone.at('tab-me').waitFor();
  });
});

describe('店铺设置', () => {
  it('saves what the buyer is told; another’s change in between is merged, not lost', async () => {
    const phone = await preview.open('o-demo-clerk', pageAt('shop/shop'));
    await phone.type('goodsName', '手工曲奇');
    const read = await preview.local.call('shopSettings', { action: 'read' });
    const { settings, version } = read as unknown as {
      settings: { senders: object[]; shop: object };
      version: string;
    };
    const theirs = { ...settings, senders: [PERSON], shop: { wxaPath: 'pages/order/order' } };
    await preview.local.call('shopSettings', {
      action: 'save',
      settings: theirs,
      ...(version && { version }),
    });

    await phone.tap('save');
    expect(await phone.see('failure-title')).toContain('别人刚刚改过');
    await phone.press('刷新，保留我填的');
    expect(await phone.see('merged')).toContain('你填的还在');
    await phone.seeText('文三路 1 号');
    expect(await phone.at('field-goodsName').locator('input').inputValue()).toBe('手工曲奇');
    await phone.tap('save');
    await phone.seeText('没有改动');
    const saved = await preview.local.call('shopSettings', { action: 'read' });
    expect(saved.settings).toEqual({
      senders: [PERSON],
      shop: { goodsName: '手工曲奇', wxaPath: 'pages/order/order' },
      wxAppid: 'wx00000000000000cc',
    });
  });

  it('recognises a pasted address, says what is missing beside the field, and makes one the default', async () => {
    const before = await preview.local.call('shopSettings', { action: 'read' });
    const { version } = before as unknown as { version: string };
    const settings = { senders: [PERSON], shop: {} };
    await preview.local.call('shopSettings', { action: 'save', settings, ...(version && { version }) });
    const phone = await preview.open('o-demo-clerk', pageAt('shop/shop'));
    await phone.tap('add-sender');
    await phone.at('paste-box').waitFor();
    await phone.tap('save');
    expect(await phone.see('error-name')).toBe('请填写寄件人姓名');
    expect(await phone.see('error-region')).toContain('请填写寄件人省份');
    await phone.at('paste-box').locator('textarea').fill('李四 13900139000 广东省广州市天河区天河路208号');
    await phone.at('reading').waitFor({ state: 'detached' });
    await phone.seeText('广东省 广州市 天河区');
    await phone.tap('first');
    await phone.tap('save');
    // The list that was there stays on the screen until the new one has come.
    await phone.seeText('李四');
    expect(await phone.see('sender-0')).toMatch(/李四[\s\S]*默认/);

    await phone.tap('sender-1');
    await phone.type('company', '好物小店');
    await phone.tap('save');
    await phone.seeText('张三 · 好物小店');
    expect(await phone.see('sender-1')).toContain('张三 · 好物小店');
    await phone.tap('sender-1');
    await phone.tap('delete');
    await phone.seeText('删除张三的地址？');
    await confirm(phone);
    await phone.at('sender-1').waitFor({ state: 'detached' });
    expect(await phone.see('sender-0')).toContain('李四');
  });
});

describe('打印员', () => {
  it('are bound, given other tags and unbound by the owner; a clerk only looks', async () => {
    const phone = await preview.open('o-demo-owner', pageAt('staff/printers'));
    await phone.tap('add');
    await phone.tap('use-own');
    await phone.type('tags', '一号');
    await phone.tap('submit');
    expect(await phone.see('error-tags')).toContain('打印员标签应为数字');
    await phone.type('tags', '12，13');
    await phone.tap('submit');
    expect(await phone.see('printer-o-demo-owner')).toContain('12,13');
    await phone.tap('retag-o-demo-owner');
    await phone.type('tags', '14');
    await phone.tap('submit');
    await phone.seeText('标签 14');

    const clerk = await preview.open('o-demo-clerk', pageAt('staff/printers'));
    await clerk.tap('copy-o-demo-owner');
    expect(await clipboard(clerk)).toBe('o-demo-owner');
    expect(await count(clerk, 'add')).toBe(0);
    expect(await count(clerk, 'unbind-o-demo-owner')).toBe(0);

    await phone.tap('unbind-o-demo-owner');
    await confirm(phone);
    await phone.at('printer-o-demo-owner').waitFor({ state: 'detached' });
  });
});

describe('待确认运单', () => {
  const order = (orderId: string) => ({
    addSource: 0,
    orderId,
    openid: 'o-buyer',
    deliveryId: 'YTO',
    bizId: 'K571205519',
    sender: PERSON,
    receiver: { ...PERSON, name: '王小蒙', city: '宁波市' },
    cargo: { count: 1, weight: 1, spaceX: 1, spaceY: 1, spaceZ: 1, detailList: [{ name: '曲奇', count: 1 }] },
    shop: { goodsName: '曲奇', goodsCount: 1, imgUrl: 'https://a.example/1.png', wxaPath: 'pages/a' },
    insured: { useInsured: 0, insuredValue: 0 },
    service: { serviceType: 0, serviceName: '普通快递' },
  });
  const lost = async (...ids: string[]) => {
    await preview.local.faults([
      { api: 'logistics.addOrder', kind: 'dropAfter' },
      { api: 'logistics.getOrder', kind: 'dropBefore' },
    ]);
    for (const id of ids) await preview.local.call('addOrder', order(id));
    await preview.local.faults([]);
    expect(await unconfirmed()).toEqual(expect.arrayContaining(ids));
  };
  const made = async (orderId: string) =>
    (await preview.local.state()).waybills.filter((one: { orderId: string }) => one.orderId === orderId);

  it('finds the waybill of an order whose answer got lost, without making a second one', async () => {
    await lost('LOST-1');
    const me = await preview.open('o-demo-clerk', ME);
    expect(Number(await me.see('pending-count'))).toBeGreaterThan(0);
    await me.tap('open-open-orders/pending');
    expect(await me.see('order-LOST-1')).toContain('宁波市 · 王小蒙');
    expect(await count(me, 'reconcile')).toBe(0);
    await me.tap('resume-LOST-1');
    expect(await me.see('result-LOST-1')).toContain('已建好，运单号');
    expect(await made('LOST-1')).toHaveLength(1);
    await me.tap('open-LOST-1');
    await me.at('waybill').waitFor();
  });

  it('keeps a row open while there still is no answer', async () => {
    await lost('LOST-2');
    await preview.local.faults([
      { api: 'logistics.addOrder', kind: 'dropBefore' },
      { api: 'logistics.getOrder', kind: 'dropBefore' },
    ]);
    const phone = await preview.open('o-demo-clerk', pageAt('open-orders/pending'));
    await phone.tap('resume-LOST-2');
    expect(await phone.see('result-LOST-2')).toContain('请不要换订单号重新下单');
    await preview.local.faults([]);
    await phone.tap('resume-LOST-2');
    await phone.seeText('已建好');
    expect(await made('LOST-2')).toHaveLength(1);
  });

  it('is settled in one go by the owner', async () => {
    await lost('LOST-3', 'LOST-4');
    const phone = await preview.open('o-demo-owner', pageAt('open-orders/pending'));
    await phone.at('order-LOST-3').waitFor();
    await phone.tap('reconcile');
    await phone.at('order-LOST-3').waitFor({ state: 'detached' });
    expect(await phone.see('progress')).toMatch(/核对了 \d+ 单：\d+ 单有了结果/);
    expect(await unconfirmed()).not.toContain('LOST-4');
    expect([...(await made('LOST-3')), ...(await made('LOST-4'))]).toHaveLength(2);
  });

  it('says so where everything is confirmed', async () => {
    const phone = await preview.open('o-demo-clerk', pageAt('me/about'));
    const result = { list: [], errCode: 0, errMsg: 'listOrders:ok' };
    await phone.page.route('**/functions/listOrders', (route) =>
      route.fulfill({ json: { errMsg: 'cloud.callFunction:ok', requestID: '1', result } }),
    );
    await phone.page.goto(`${preview.local.url}/phone.html?as=o-demo-clerk${pageAt('open-orders/pending')}`);
    await phone.page.reload();
    expect(await phone.see('empty')).toContain('都确认了');
  });
});

describe('沙箱演练', () => {
  it('walks a test waybill to 签收 and takes it up again', async () => {
    const phone = await preview.open('o-demo-owner', pageAt('sandbox/sandbox'));
    await phone.tap('make');
    const number = await phone.see('number');
    for (const [type, words] of [
      [100003, '分配业务员'],
      [100001, '揽件成功'],
      [200001, '更新运输轨迹'],
      [300002, '开始派送'],
      [300003, '签收成功'],
    ] as const) {
      await phone.tap(`report-${type}`);
      await phone.at('track').getByText(words).waitFor();
    }
    await phone.seeText('已经走到签收');
    await phone.page.reload();
    expect(await phone.see('number')).toBe(number);
    await phone.at('track').getByText('签收成功').waitFor();
    expect(await calls('logistics.addOrder')).toHaveLength(1);
  });

  it('makes no second waybill after a lost answer', async () => {
    await preview.local.faults([
      { api: 'logistics.addOrder', kind: 'dropAfter' },
      { api: 'logistics.getOrder', kind: 'dropBefore' },
    ]);
    const phone = await preview.open('o-demo-owner', pageAt('sandbox/sandbox'));
    await phone.tap('make');
    await phone.at('unconfirmed').waitFor();
    await preview.local.faults([]);
    await phone.press('继续查询');
    await phone.at('number').waitFor();
    const { waybills } = await preview.local.state();
    const made = (waybills as { orderId: string }[]).filter(({ orderId }) => /^SANDBOX\d/.test(orderId));
    expect(made).toHaveLength(1);
  });
});

describe('关于', () => {
  it('names the version and clears what the phone keeps, after asking', async () => {
    const phone = await preview.open('o-demo-owner', pageAt('me/about'));
    expect(await phone.see('version')).toMatch(/^\d+\.\d+\.\d+$/);
    await phone.tap('copy-project');
    expect(await clipboard(phone)).toBe('wx-logistics');
    await phone.page.evaluate(`wx.setStorageSync('wx-logistics.draft', 1); wx.setStorageSync('theirs', 1)`);
    await phone.tap('clear');
    await confirm(phone);
    await phone.seeText('已清除');
    expect(await phone.page.evaluate('wx.getStorageInfoSync().keys')).toEqual(['theirs']);
  });
});
