import type { Page } from 'playwright-core';

/** One page in one state. What is not said is as the demo has it. */
export interface Scene {
  /** The page's name, with the section for home: `home-waybills`. */
  name: string;
  state: string;
  /** Route below logistics/ with its query. */
  address: string;
  as?: string;
  /** Nothing in the ledger, no staff, no settings. */
  emptyDatabase?: true;
  /** Functions but whoami never answer, or fail as they do on a phone when the cloud is down. */
  cloud?: 'silent' | 'down';
  /** Functions that answer this. */
  answers?: Record<string, object>;
  /** Changes the demo, so it plays alone and in a fresh one. */
  alone?: true;
  /** Faults of the local WeChat; only for scenes that play alone. */
  faults?: object[];
  /** What a person does before the picture is taken. */
  steps?(page: Page): Promise<void>;
}

/** Routes of app.json that are not pictured, and why. */
export const NOT_PICTURED: Record<string, string> = {
  'pages/index/index': 'the shell: goes on to home at once',
};

const VIEWER = 'o-demo-viewer';
const CLERK = 'o-demo-clerk';
const STRANGER = 'o-passer-by';
const ACCOUNT = 'deliveryId=YTO&bizId=K571205519';
const REFUSED_BIZ_ID = '四川成都龙泉公司_示例科技';
const NO_ACCOUNTS = { getAllAccount: { errCode: 0, errMsg: 'ok', count: 0, list: [] } };
const PRINTERS = {
  getPrinter: {
    errCode: 0,
    errMsg: 'ok',
    count: 2,
    openid: ['o-demo-owner', 'o-staff-packer'],
    tagidList: ['1,2', ''],
  },
};
const NO_EWAYBILLS = { getEwaybillAccount: { errCode: 0, errMsg: 'ok', totalNum: 0, accountList: [] } };

const AFTERNOON = Date.UTC(2026, 10, 22, 7, 4);
const open = (orderId: string, name: string, city: string, how: object) => ({
  orderId,
  waybillId: '',
  deliveryId: 'YTO',
  bizId: 'K571205519',
  state: 'unknown',
  stage: 'unconfirmed',
  open: how,
  receiver: { name, province: '浙江省', city, area: '', phone: '13800138000' },
  createdAt: AFTERNOON,
  updatedAt: AFTERNOON,
});
const YOUNG = open('QH20261122001', '林小满', '宁波市', { care: 'repeated' });
const OLD = open('QH20261122002', '沈青禾', '杭州市', { care: 'lookedFor', closesAfter: AFTERNOON });
const GIVEN_UP = open('QH20261122003', '王小蒙', '温州市', { care: 'givenUp', closesAfter: AFTERNOON });
const OPEN_ORDERS = { listOrders: { errCode: 0, errMsg: 'ok', list: [YOUNG, OLD, GIVEN_UP] } };
const openOrder = (order: ReturnType<typeof open>, request?: object) => ({
  ledgerOrder: { errCode: 0, errMsg: 'ok', ...order, waybillData: [], service: '', goods: [], request },
});
const asked = ({ receiver: { phone: mobile, ...receiver } }: ReturnType<typeof open>) => ({
  receiver: { ...receiver, mobile, address: '示例路 88 号' },
});
const MASKED = { ...OLD, receiver: { ...OLD.receiver, name: '沈**', phone: '138****8000' } };
/** What WeChat's client reports of a function that did not come up. */
const CLOUD_DOWN = { errCode: -504002, errMsg: 'cloud.callFunction:fail -504002 functions execute fail' };
const UNREACHABLE = ['logistics.addOrder', 'logistics.getOrder'].map((api) => ({ api, kind: 'http502' }));

type States = Record<string, Partial<Scene>>;
const USUAL: States = { loaded: {}, loading: { cloud: 'silent' }, error: { cloud: 'down' } };

function scenes(name: string, address: string, states: States): Scene[] {
  return Object.entries(states).map(([state, scene]) => ({ name, state, address, ...scene }));
}

const tap = (page: Page, testid: string) =>
  page.locator(`[data-testid="${testid}"]:visible`).first().click({ timeout: 8000 });

/** Taps the button in there. */
const press = (page: Page, testid: string) =>
  page.locator(`[data-testid="${testid}"]:visible wx-button`).first().click({ timeout: 8000 });

async function chooseCourier(page: Page, deliveryId: string): Promise<void> {
  await tap(page, 'field-courier');
  await tap(page, `courier-${deliveryId}`);
  await page.waitForTimeout(500);
}

/** 运单, 待揽件, choose all. */
async function chooseWaiting(page: Page): Promise<void> {
  await tap(page, 'stage-waiting');
  await page.waitForTimeout(1000);
  await tap(page, 'select');
  await tap(page, 'choose-all');
}

/** 建运单 with everything that must be filled in. */
async function fillIn(page: Page): Promise<void> {
  const box = page.locator('[data-testid="paste-box"]:visible textarea');
  await box.fill('林小满 13900139000 广东省广州市天河区示例路 88 号 2 单元 601');
  const name = page.locator('[data-testid="field-goods-0"]:visible input');
  await name.fill('手工陶瓷杯');
  await name.blur();
  await page.waitForTimeout(1500);
}

/** Texts of several kinds; all invented. */
const PASTED = {
  plain: '林小满 13900139000 广东省广州市天河区示例路 88 号 2 单元 601',
  doubtful: '李*娜[3847] 18412345678-3847 姑苏区星湖街328号创意园5幢',
  three: [
    '林小满 13800138001 浙江省杭州市西湖区测试路18号',
    '李*娜[3847] 18412345678-3847 江苏省苏州市姑苏区星湖街328号',
    '欧阳长名 13700137003 内蒙古自治区呼和浩特市新城区样板街3号',
  ].join('\n'),
  copied: [
    '订单编号：3389201847562910',
    '买家昵称：tb_xiaolu',
    '收货人：陈美玲',
    '手机：13712345678',
    '收货地址：广东省深圳市南山区示例街道测试路8号1203室',
    '宝贝：手冲咖啡壶 x2',
    '备注：周五前到',
    '身份证：110101199003078515',
  ].join('\n'),
};

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('[data-testid="paste-box"]:visible textarea').fill(text);
  await page.waitForTimeout(1200);
}

/** One text recognised, another one that is being read. */
async function readAnother(page: Page): Promise<void> {
  await paste(page, PASTED.plain);
  await page.route('**/functions/parseAddress', () => undefined);
  await paste(page, PASTED.copied);
}

async function submit(page: Page): Promise<void> {
  await page.locator('[data-testid="submit"]:visible wx-button').click();
}

/** Every page in every state; a page of app.json without a line here fails the command. */
export const SCENES: readonly Scene[] = [
  ...scenes('home-overview', 'home/home?tab=overview', {
    ...USUAL,
    empty: { emptyDatabase: true, answers: NO_ACCOUNTS },
    viewer: { as: VIEWER },
    stranger: { as: STRANGER },
  }),
  ...scenes('home-waybills', 'home/home?tab=waybills', {
    ...USUAL,
    empty: { emptyDatabase: true },
    viewer: { as: VIEWER },
    choosing: { as: CLERK, steps: chooseWaiting },
  }),
  ...scenes('home-accounts', 'home/home?tab=accounts', {
    ...USUAL,
    empty: { answers: NO_ACCOUNTS },
    viewer: { as: VIEWER },
  }),
  ...scenes('home-me', 'home/home?tab=me', { loaded: {}, clerk: { as: CLERK }, viewer: { as: VIEWER } }),
  ...scenes('create', 'create/create', {
    ...USUAL,
    empty: { answers: NO_ACCOUNTS },
    viewer: { as: VIEWER },
    wrong: { steps: submit },
    recognised: { steps: (page) => paste(page, PASTED.plain) },
    reading: { steps: readAnother },
    doubtful: { steps: (page) => paste(page, PASTED.doubtful) },
    looking: {
      async steps(page) {
        await fillIn(page);
        await paste(page, PASTED.three.split('\n')[1] ?? '');
        await submit(page);
        await page.waitForTimeout(400);
      },
    },
    ambiguous: { steps: (page) => paste(page, '林小满 138****8001 朝阳区测试路18号') },
    missing: { steps: (page) => paste(page, '林小满 13900139000 谢谢老板') },
    unread: {
      async steps(page) {
        await paste(page, PASTED.plain);
        await page.route('**/functions/parseAddress', (route) => route.fulfill({ json: CLOUD_DOWN }));
        await paste(page, PASTED.copied);
      },
    },
    leftovers: {
      async steps(page) {
        await paste(page, PASTED.copied);
        await tap(page, 'offer-orderId');
      },
    },
    many: {
      async steps(page) {
        await paste(
          page,
          Array.from({ length: 9 }, (_, at) => PASTED.plain.replace('9000', `900${at}`)).join('\n'),
        );
        await tap(page, 'person-3');
        await page.waitForTimeout(400);
      },
    },
    three: { steps: (page) => paste(page, PASTED.three) },
    second: {
      alone: true,
      async steps(page) {
        await fillIn(page);
        await paste(page, PASTED.three);
        await submit(page);
        await page
          .locator('[data-testid="person-0"] .people-queue__mark--made:visible')
          .waitFor({ timeout: 20_000 });
        await page.waitForTimeout(2000);
      },
    },
    restored: {
      async steps(page) {
        await fillIn(page);
        await page.reload();
        await page.locator('[data-testid="restored"]:visible').waitFor({ timeout: 15_000 });
      },
    },
    created: {
      alone: true,
      async steps(page) {
        await fillIn(page);
        await submit(page);
        await page.locator('[data-testid="done"]:visible').waitFor({ timeout: 20_000 });
      },
    },
    confirming: {
      alone: true,
      faults: UNREACHABLE,
      async steps(page) {
        await fillIn(page);
        await submit(page);
        await page.locator('[data-testid="confirming"]:visible').waitFor({ timeout: 20_000 });
      },
    },
    givenUp: {
      alone: true,
      faults: UNREACHABLE,
      async steps(page) {
        await fillIn(page);
        await submit(page);
        await press(page, 'choose-giveUp');
        await page.locator('.t-dialog:visible wx-button', { hasText: '不要了' }).last().click();
        await page.locator('[data-testid="given-up"]:visible').waitFor({ timeout: 30_000 });
      },
    },
  }),
  ...scenes('waybill', 'waybill/waybill?orderId=QH10000003&deliveryId=YUNDA', {
    ...USUAL,
    viewer: { as: VIEWER },
    stranger: { as: STRANGER },
    waiting: { address: 'waybill/waybill?orderId=QH10000008&deliveryId=SF' },
    open: { address: 'waybill/waybill?orderId=QH20261122002', answers: openOrder(OLD, asked(OLD)) },
    givenUp: {
      address: 'waybill/waybill?orderId=QH20261122003',
      answers: openOrder(GIVEN_UP, asked(GIVEN_UP)),
    },
    openToViewer: {
      as: VIEWER,
      address: 'waybill/waybill?orderId=QH20261122002',
      answers: openOrder(MASKED),
    },
    signed: { address: 'waybill/waybill?orderId=QH10000004&deliveryId=ZTO' },
    trouble: { address: 'waybill/waybill?orderId=QH10000133&deliveryId=YTO' },
    cancelled: { address: 'waybill/waybill?orderId=QH10000006&deliveryId=YTO' },
    unconfirmed: { address: 'waybill/waybill?orderId=QH10000160&deliveryId=SF' },
    refused: { address: 'waybill/waybill?orderId=QH10000156&deliveryId=YUNDA' },
    orphaned: { address: 'waybill/waybill?orderId=QH10000145&deliveryId=ZTO' },
    unlisted: { address: 'waybill/waybill?orderId=nobody-knows' },
    unknown: { address: 'waybill/waybill?orderId=nobody-knows&deliveryId=SF' },
    cancelling: {
      address: 'waybill/waybill?orderId=QH10000008&deliveryId=SF',
      steps: (page) => tap(page, 'action-cancel'),
    },
  }),
  ...scenes('label', 'label/label?orderId=QH10000001&deliveryId=SF', {
    ...USUAL,
    viewer: { as: VIEWER },
    stranger: { as: STRANGER },
    cancelled: { address: 'label/label?orderId=QH10000006&deliveryId=YTO' },
    zoomed: { steps: (page) => tap(page, 'open-zoom') },
    barcode: { steps: (page) => tap(page, 'enlarge') },
  }),
  ...scenes('lookup', 'waybill/lookup', { loaded: {}, errors: { steps: (page) => press(page, 'submit') } }),
  ...scenes('batch', 'batch/batch', {
    empty: { as: CLERK },
    viewer: { as: VIEWER },
    printed: {
      as: CLERK,
      alone: true,
      address: 'home/home?tab=waybills',
      async steps(page) {
        await chooseWaiting(page);
        await tap(page, 'batch-print');
        await page.locator('[data-testid="ready"]:visible').waitFor({ timeout: 15_000 });
      },
    },
    failed: {
      as: CLERK,
      alone: true,
      address: 'home/home?tab=waybills',
      faults: [{ api: 'logistics.cancelOrder', kind: 'errcode', errcode: 9300506, times: 2 }],
      async steps(page) {
        await chooseWaiting(page);
        await tap(page, 'batch-cancel');
        await page.locator('.t-dialog:visible wx-button', { hasText: '取消' }).last().click();
        await page.locator('[data-testid="retry-failed"]:visible').waitFor({ timeout: 20_000 });
      },
    },
  }),
  ...scenes('account', `accounts/account?${ACCOUNT}`, {
    ...USUAL,
    viewer: { as: VIEWER },
    low: { address: 'accounts/account?deliveryId=YUNDA&bizId=571088260' },
    monthly: { address: 'accounts/account?deliveryId=SF&bizId=5710926648' },
    reviewing: { address: 'accounts/account?deliveryId=EMS&bizId=90000571204118' },
    failed: { address: `accounts/account?deliveryId=STO&bizId=${encodeURIComponent(REFUSED_BIZ_ID)}` },
    unbound: { address: 'accounts/account?deliveryId=JTSD&bizId=J0086571012' },
    gone: { address: 'accounts/account?deliveryId=YTO&bizId=nobody' },
    unbinding: { steps: (page) => press(page, 'unbind') },
  }),
  ...scenes('bind', 'accounts/bind', {
    loaded: {},
    courier: { steps: (page) => chooseCourier(page, 'YTO') },
    errors: {
      async steps(page) {
        await chooseCourier(page, 'EMS');
        await press(page, 'submit');
      },
    },
    viewer: { as: VIEWER },
  }),
  ...scenes('pending', 'open-orders/pending', {
    ...USUAL,
    states: { as: CLERK, answers: OPEN_ORDERS },
    placing: { as: CLERK, answers: OPEN_ORDERS, steps: (page) => press(page, 'again-QH20261122002') },
    givingUp: { as: CLERK, answers: OPEN_ORDERS, steps: (page) => press(page, 'giveUp-QH20261122002') },
    decided: {
      as: CLERK,
      answers: {
        ...OPEN_ORDERS,
        decideOrder: { errCode: 0, errMsg: 'ok', state: 'created', waybillId: 'YT8280116587913' },
      },
      async steps(page) {
        await press(page, 'giveUp-QH20261122002');
        await page.locator('.t-dialog:visible wx-button', { hasText: '不要了' }).last().click();
        await page.locator('[data-testid="open-QH20261122002"]:visible').waitFor();
        await page.waitForTimeout(500);
      },
    },
    empty: { emptyDatabase: true },
    viewer: { as: VIEWER },
  }),
  ...scenes('staff', 'staff/staff', {
    ...USUAL,
    empty: { emptyDatabase: true },
    clerk: { as: CLERK },
    stranger: { as: STRANGER },
    card: { address: 'staff/staff?openid=o-new-colleague' },
    adding: { steps: (page) => press(page, 'add') },
    changing: { steps: (page) => tap(page, 'member-o-staff-packer') },
  }),
  ...scenes('printers', 'staff/printers', {
    ...USUAL,
    loaded: { answers: PRINTERS },
    clerk: { as: CLERK, answers: PRINTERS },
    viewer: { as: VIEWER },
    empty: { answers: { getPrinter: { errCode: 0, errMsg: 'ok', count: 0, openid: [], tagidList: [] } } },
    adding: { steps: (page) => press(page, 'add') },
  }),
  ...scenes('shop', 'shop/shop', { ...USUAL, empty: { emptyDatabase: true }, viewer: { as: VIEWER } }),
  ...scenes('sender', 'shop/sender?at=0', {
    ...USUAL,
    empty: { address: 'shop/sender', emptyDatabase: true },
    errors: { address: 'shop/sender', steps: (page) => press(page, 'save') },
    reading: { steps: readAnother },
    doubtful: { steps: (page) => paste(page, PASTED.doubtful) },
    several: { address: 'shop/sender', steps: (page) => paste(page, PASTED.three) },
    viewer: { as: VIEWER },
  }),
  ...scenes('ewaybill', 'store/ewaybill', {
    ...USUAL,
    viewer: { as: VIEWER },
    empty: { answers: NO_EWAYBILLS },
    filtered: { answers: NO_EWAYBILLS, steps: (page) => tap(page, 'filter-3') },
  }),
  ...scenes('sandbox', 'sandbox/sandbox', {
    loaded: {},
    clerk: { as: CLERK },
    stranger: { as: STRANGER },
    halfway: {
      alone: true,
      async steps(page) {
        await press(page, 'make');
        for (const node of ['100001', '200001']) {
          await press(page, `report-${node}`);
          await page.waitForTimeout(1500);
        }
      },
    },
  }),
  ...scenes('about', 'me/about', { loaded: {} }),
];

/** Pictures of the README: scene and theme. */
export const DOCUMENTED: readonly [name: string, state: string, theme: 'light' | 'dark'][] = [
  ['home-overview', 'loaded', 'light'],
  ['home-overview', 'loaded', 'dark'],
  ['home-waybills', 'loaded', 'light'],
  ['home-waybills', 'choosing', 'light'],
  ['home-accounts', 'loaded', 'light'],
  ['home-me', 'loaded', 'light'],
  ['create', 'loaded', 'light'],
  ['waybill', 'loaded', 'light'],
  ['waybill', 'loaded', 'dark'],
  ['label', 'loaded', 'light'],
  ['batch', 'failed', 'light'],
  ['pending', 'loaded', 'light'],
];

/** Throws naming the pages of app.json that no scene shows. */
export function requireAllPages(routes: readonly string[], scenes: readonly Scene[] = SCENES): void {
  const shown = new Set(scenes.map(({ address }) => `logistics/${address.split('?')[0]}`));
  const missing = routes.filter((route) => !shown.has(route) && !(route in NOT_PICTURED));
  if (missing.length)
    throw new Error(
      `scripts/screenshots/scenes.ts has no scene of ${missing.join(', ')}: add its states there`,
    );
}
