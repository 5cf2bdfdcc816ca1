import { type Phone, usePreview } from './phone';

const preview = usePreview();
beforeEach(() => preview.local.rewind());

const ACCOUNTS = '#/logistics/home/home?tab=accounts';
const calls = async (api: string) => (await preview.local.calls()).filter((call) => call.api === api);

describe('the owner', () => {
  it('binds an account, sees it in the list, and unbinds it after a confirmation', async () => {
    const phone = await preview.open('o-demo-owner', ACCOUNTS);
    await phone.tap('add');
    await phone.choose('YUNDA');
    await phone.type('bizId', '123456');
    await phone.type('password', '123456789123456789');
    await phone.press('绑定');

    await phone.tap('account-YUNDA/123456');
    expect(await phone.see('balance')).toMatch(/^\d+$/);
    await phone.press('解绑');
    await phone.seeText('解绑韵达快递？');
    await phone.page.getByText('先不解绑').click();
    await phone.page.locator('.t-dialog').waitFor({ state: 'hidden' });
    expect(await calls('logistics.bindAccount')).toHaveLength(1);

    await phone.press('解绑');
    await phone.page.locator('.t-dialog__button--confirm').click();
    await phone.tap('toggle-over');
    expect(await phone.see('account-YUNDA/123456')).toContain('已解绑');
  });

  it('is told beside the field what is missing, and nothing is sent', async () => {
    const phone = await preview.open('o-demo-owner', '#/logistics/accounts/bind');
    await phone.press('绑定');
    expect(await phone.see('error-courier')).toContain('快递公司');
    await phone.choose('YUNDA');
    await phone.type('bizId', '123456');
    await phone.press('绑定');
    expect(await phone.see('error-password')).toContain('请填写密码');
    expect(await calls('logistics.bindAccount')).toEqual([]);
  });

  it('sees only the fields the courier needs', async () => {
    const phone = await preview.open('o-demo-owner', '#/logistics/accounts/bind');
    const fields = async () =>
      phone.page
        .locator('[data-testid^="field-"]:visible')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-testid')));
    await phone.choose('SF');
    expect(await fields()).toEqual(['field-courier', 'field-bizId']);
    await phone.choose('YTO');
    expect(await fields()).toEqual(['field-courier', 'field-bizId', 'field-password']);
    await phone.choose('EMS');
    expect(await fields()).toHaveLength(6);
    expect(await fields()).not.toContain('field-password');
  });

  it('with a wrong password reads what happened and what to do, mends it and goes on', async () => {
    const phone = await preview.open('o-demo-owner', '#/logistics/accounts/bind');
    await phone.choose('YUNDA');
    await phone.type('bizId', '123456');
    await phone.type('password', 'wrong-password');
    await phone.press('绑定');
    expect(await phone.see('failure-title')).toBe('账号或密码不对');
    expect(await phone.see('failure-action')).toContain('请向网点核对');
    expect(await phone.see('failure-code')).toMatch(/9300531 · rid [0-9a-f-]{26}/);
    await phone.type('password', '123456789123456789');
    await phone.press('绑定');
    await phone.tap('tab-accounts');
    await phone.at('account-YUNDA/123456').waitFor();
  });

  it('cannot send the form twice by tapping twice', async () => {
    await preview.local.skipWaits(false);
    await preview.local.faults([{ api: 'logistics.bindAccount', kind: 'latency', ms: 800 }]);
    const phone = await preview.open('o-demo-owner', '#/logistics/accounts/bind');
    await phone.choose('YUNDA');
    await phone.type('bizId', '123456');
    await phone.type('password', '123456789123456789');
    const button = phone.page.locator('[data-testid="submit"] wx-button');
    await button.dblclick();
    await phone.seeText('正在绑定…');
    await phone.tap('tab-accounts');
    await phone.at('account-YUNDA/123456').waitFor();
    expect(await calls('logistics.bindAccount')).toHaveLength(1);
  });

  it('sees an EMS binding as progress, and its account as 审核中', async () => {
    const phone = await preview.open('o-demo-owner', '#/logistics/accounts/bind');
    await phone.choose('EMS');
    await phone.type('bizId', '90000012345678');
    await phone.type('phone', '13800138000');
    await phone.type('contact', '王小蒙');
    await phone.type('service', '标准快递');
    await phone.type('address', '广东省广州市海珠区新港中路');
    await phone.press('绑定');
    expect(await phone.see('bind-pending')).toContain('审核中');
    await phone.press('回到账号列表');
    await phone.tap('tab-accounts');
    expect(await phone.see('account-EMS/90000012345678')).toContain('审核中');
  });

  it('sees balances, the low one with what to do, and why a review failed', async () => {
    const phone = await preview.open('o-demo-owner', ACCOUNTS);
    expect(await phone.see('account-YTO/K571205519')).toContain('210');
    expect(await phone.see('account-YUNDA/571088260')).toContain('面单余额只剩 12 张');
    expect(await phone.see('account-STO/四川成都龙泉公司_示例科技')).toContain('客户编码与网点不符');
    const reviewed = await phone.see('account-EMS/90000571204118');
    for (const step of ['已提交', '审核中', '可以使用']) expect(reviewed).toContain(step);
    expect(reviewed).toContain('不用重复提交');
  });

  it('asks one courier for the balance and sees when it was told', async () => {
    const phone = await preview.open('o-demo-owner', ACCOUNTS);
    const card = phone.at('account-ZTO/ZT0571366');
    await card.locator('[data-testid="ask-balance"]').click();
    await card.getByText('余额更新于 刚刚').waitFor();
    expect(await card.locator('[data-testid="balance"]').innerText()).toBe('1846');
    expect(await calls('logistics.getQuota')).toHaveLength(1);
  });

  it('reads on the page of an account why the balance could not be asked, and asks again', async () => {
    await preview.local.faults([{ api: 'logistics.getQuota', kind: 'errcode', errcode: 9300527 }]);
    const phone = await preview.open(
      'o-demo-owner',
      '#/logistics/accounts/account?deliveryId=YTO&bizId=K571205519',
    );
    await phone.press('刷新余额');
    expect(await phone.see('balance-lost')).toContain('直营快递按月结算');
    await preview.local.faults([]);
    await phone.press('刷新余额');
    await phone.seeText('余额更新于 刚刚');
    expect(await phone.at('balance-lost').count()).toBe(0);
  });

  it('asks all couriers at once, sees how far it is, and which one did not answer', async () => {
    await preview.local.faults([{ api: 'logistics.getQuota', kind: 'errcode', errcode: 9300527, times: 1 }]);
    const phone = await preview.open('o-demo-owner', ACCOUNTS);
    await phone.tap('ask-all');
    const result = await phone.see('ask-result');
    expect(result).toContain('2 个账号的余额已刷新，1 个没有');
    expect(result).toContain('这家快递公司没有面单余额');
    expect(await calls('logistics.getQuota')).toHaveLength(3);
  });

  it('pulls the list down to refresh it', async () => {
    const phone = await preview.open('o-demo-owner', ACCOUNTS);
    await phone.at('account-YTO/K571205519').waitFor();
    await preview.local.call('bindAccount', { type: 'bind', bizId: '77', deliveryId: 'SF' });
    await phone.page.mouse.move(180, 300);
    await phone.page.mouse.down();
    await phone.page.mouse.move(180, 520, { steps: 8 });
    await phone.page.mouse.up();
    await phone.at('account-SF/77').waitFor();
  });

  it('gets an error with a retry when WeChat is down, and the list afterwards', async () => {
    await preview.local.faults([{ api: 'logistics.getAllAccount', kind: 'http502' }]);
    const phone = await preview.open('o-demo-owner', ACCOUNTS);
    expect(await phone.see('failure-title')).toContain('没有收到答复');
    await preview.local.faults([]);
    await phone.press('再试一次');
    await phone.at('account-YTO/K571205519').waitFor();
  });

  it('is invited to bind the first account where there is none', async () => {
    const { list } = (await preview.local.call('getAllAccount', {})) as unknown as {
      list: { bizId: string; deliveryId: string }[];
    };
    expect(list.length).toBeGreaterThan(0);
    const phone = await preview.open('o-demo-owner', ACCOUNTS);
    await phone.page.route('**/functions/getAllAccount', (route) =>
      route.fulfill({
        json: {
          errMsg: 'cloud.callFunction:ok',
          requestID: '1',
          result: { count: 0, list: [], errCode: 0, errMsg: 'ok' },
        },
      }),
    );
    await phone.page.reload();
    expect(await phone.see('empty')).toContain('还没有快递账号');
    await phone.press('绑定账号');
    await phone.at('bind').waitFor();
  });
});

describe('other people', () => {
  it('a stranger sees their own openid, copies it, and learns what to ask the owner for', async () => {
    const phone = await preview.open('o-somebody', ACCOUNTS);
    expect(await phone.see('own-openid')).toBe('o-somebody');
    await phone.seeText('请把它发给店主');
    await phone.press('复制');
    expect(await clipboard(phone)).toBe('o-somebody');
    expect(await preview.local.calls()).toEqual([]);
  });

  it('a viewer may look and ask for balances, and is offered nothing to change', async () => {
    const phone = await preview.open('o-demo-viewer', ACCOUNTS);
    await phone.at('account-YTO/K571205519').waitFor();
    expect(await phone.at('add').count()).toBe(0);
    await phone.tap('account-YTO/K571205519');
    await phone.at('account').waitFor();
    expect(await phone.at('account').locator('[data-testid="balance"]').innerText()).toBe('210');
    await phone.press('刷新余额');
    await phone.seeText('余额更新于 刚刚');
    expect(await phone.page.locator('[data-testid="unbind"]').count()).toBe(0);
    expect(await calls('logistics.bindAccount')).toEqual([]);
  });

  it('an owner who lost the role meanwhile is refused with their openid, and nothing reaches WeChat', async () => {
    await preview.local.call('staff', { action: 'add', openid: 'o-wang', role: 'owner' });
    const phone = await preview.open('o-wang', ACCOUNTS);
    await phone.tap('account-YTO/K571205519');
    await phone.at('unbind').waitFor();
    await preview.local.call('staff', { action: 'setRole', openid: 'o-wang', role: 'viewer' });
    await preview.local.json('/emulator/clock', 'POST', { advanceSeconds: 61 });
    await phone.press('解绑');
    await phone.page.locator('.t-dialog__button--confirm').click();
    expect(await phone.see('own-openid')).toBe('o-wang');
    expect(await calls('logistics.bindAccount')).toEqual([]);
  });
});

const clipboard = (phone: Phone) => phone.page.evaluate('window.__preview.clipboard');
