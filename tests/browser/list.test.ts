import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { printSheet } from '../../miniprogram/logistics/batch/logic/print-sheet';
import { browserLaunch } from '../../scripts/lib/browser';
import { sampleEvents } from '../../scripts/lib/sample-events';
import { type Phone, usePreview } from './phone';

const preview = usePreview();
afterEach(async () => {
  await preview.local.faults([]);
  await preview.local.skipWaits(true);
});

const LIST = '#/logistics/home/home?tab=waybills';
const NAMES = ['王小蒙', '张三', '李四', '欧阳修远', '赵一鸣'];
const STAGES = ['waiting', 'moving', 'signed', 'trouble', 'cancelled'];

interface Planted {
  [field: string]: unknown;
  _id: string;
}

/** Records of the ledger, newest first; WeChat knows nothing of them. */
function planted(count: number, change: (at: number) => object = () => ({})): Planted[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, at) => {
    const createdAt = now - at * 600_000;
    return {
      _id: `P${String(at).padStart(4, '0')}`,
      attempt: 'x',
      state: 'created',
      stage: STAGES[at % 5],
      deliveryId: at % 2 ? 'SF' : 'YTO',
      bizId: '1',
      waybillId: `${at % 2 ? 'SF' : 'YT'}1000000${String(at).padStart(5, '0')}`,
      receiver: {
        name: NAMES[at % 5],
        province: '广东省',
        city: '广州市',
        area: '天河区',
        phone: `1380013${at}`,
      },
      lastFour: String(8000 + at).slice(-4),
      createdAt,
      updatedAt: createdAt,
      day: new Date(createdAt + 8 * 3600_000).toISOString().slice(0, 10),
      ...change(at),
    };
  });
}
const plant = (waybills: Planted[]) => preview.local.json('/emulator/database', 'PUT', { waybills });
const ledger = async (): Promise<Planted[]> =>
  (await preview.local.json('/emulator/database')).waybills ?? [];

// biome-ignore lint/suspicious/noExplicitAny: the documented request, changed field by field
const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as any;

/** Waybills that WeChat knows as well, with labels. */
async function createWaybills(prefix: string, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const orderId = `${prefix}${String(at).padStart(2, '0')}`;
    const request = {
      ...documented,
      orderId,
      deliveryId: 'SF',
      bizId: '5710926648',
      service: { serviceType: 0, serviceName: '标准快递(自动选择)' },
      receiver: { ...documented.receiver, name: `${NAMES[at % 5]}${at}` },
    };
    expect(await preview.local.call('addOrder', request)).toMatchObject({ errCode: 0 });
  }
}

/** The order of the documents' own samples: its label is no HTML. */
const undecodable: Planted = {
  ...(planted(1)[0] as Planted),
  _id: '01234567890123456789',
  deliveryId: 'SF',
  waybillId: '123456789',
  stage: 'waiting',
};

const rows = (phone: Phone) => phone.page.locator('[data-testid^="row-P"]:visible');
const nodes = (phone: Phone): Promise<number> =>
  phone.page.evaluate('document.querySelectorAll(".waybills__list *").length');

async function search(phone: Phone, text: string) {
  await phone.at('search').locator('input').fill(text);
}

describe('the list of waybills', () => {
  beforeAll(() =>
    plant(
      planted(300, (at) => ({
        ...(at === 7 && {
          stage: 'failed',
          waybillId: '',
          state: 'refused',
          reason: { errCode: 9300501, courier: { code: 20005, message: '不可达' } },
        }),
        ...(at === 5 && { printedAt: Date.now() }),
      })),
    ),
  );

  it('counts every open state in its tab and shows one of them', async () => {
    const phone = await preview.open('o-demo-clerk', LIST);
    await phone.at('row-P0000').waitFor();
    expect(await phone.see('stage-all')).toBe('全部');
    expect(await phone.see('stage-waiting')).toMatch(/待揽件\s*60/);
    expect(await phone.see('stage-failed')).toMatch(/未建成\s*1/);
    expect(await phone.page.getByTestId('stage-unconfirmed').count()).toBe(0);
    await phone.tap('stage-moving');
    await phone.at('row-P0001').waitFor();
    await phone.at('row-P0000').waitFor({ state: 'detached' });
    expect(await rows(phone).count()).toBe(20);
  });

  it('names receiver, number, courier and state, and why an order was refused', async () => {
    const phone = await preview.open('o-demo-clerk', LIST);
    const row = await phone.see('row-P0000');
    for (const text of ['王小蒙', '广州市', 'YT10 0000 0000 00', '圆通速递', '待揽件', '刚刚'])
      expect(row).toContain(text);
    expect(await phone.see('row-P0005')).toContain('已打印');
    expect(await phone.at('row-P0007').getByTestId('row-reason').innerText()).not.toBe('');
  });

  it('narrows 待揽件 to what is not printed yet', async () => {
    const phone = await preview.open('o-demo-clerk', LIST);
    await phone.tap('stage-waiting');
    await phone.at('row-P0005').waitFor();
    await phone.tap('unprinted');
    await phone.at('row-P0005').waitFor({ state: 'detached' });
    await phone.tap('printed-all');
    await phone.at('row-P0005').waitFor();
  });

  it('finds by what is typed or scanned, and offers to ask WeChat for an order it does not know', async () => {
    const phone = await preview.open('o-demo-clerk', LIST);
    await phone.at('row-P0000').waitFor();
    await search(phone, 'YT10 0000 0000 20');
    await phone.at('row-P0020').waitFor();
    await phone.at('row-P0000').waitFor({ state: 'detached' });
    expect(await rows(phone).count()).toBe(1);

    await phone.tap('scan');
    await phone.page.getByTestId('scan-input').fill('P0123');
    await phone.page.getByTestId('scan-ok').click();
    await phone.at('row-P0123').waitFor();
    expect(await phone.at('search').locator('input').inputValue()).toBe('P0123');

    await search(phone, 'OLD-1');
    await phone.press('按订单号查询');
    await phone.page.waitForURL(/waybill\/lookup\?orderId=OLD-1/);
  });

  it('shows the answer to the last question, whichever comes last', async () => {
    const phone = await preview.open('o-demo-clerk', LIST);
    await phone.at('row-P0000').waitFor();
    await preview.local.skipWaits(false);
    await preview.local.faults([{ api: 'database.*', kind: 'latency', ms: 1500, times: 1 }]);
    await phone.tap('stage-moving');
    await phone.page.waitForTimeout(200);
    await phone.tap('stage-signed');
    // The row of the first question was there from the start: gone, it must not come back with the late answer.
    await phone.at('row-P0001').waitFor({ state: 'detached' });
    await phone.page.waitForTimeout(2000);
    expect(await phone.page.locator('[data-testid="row-P0001"]').count()).toBe(0);
    expect(await phone.at('row-P0002').count()).toBe(1);
  });

  it('scrolls through all of them without growing', async () => {
    const phone = await preview.open('o-demo-clerk', LIST);
    await phone.at('row-P0000').waitFor();
    const seen = new Set<string>();
    let most = 0;
    await phone.page.mouse.move(180, 500);
    for (let turn = 0; turn < 150 && seen.size < 300; turn++) {
      await phone.page.mouse.wheel(0, 1000);
      await phone.page.waitForTimeout(60);
      for (const id of await rows(phone).evaluateAll((all) =>
        all.map((row) => row.getAttribute('data-testid')),
      ))
        seen.add(String(id));
      most = Math.max(most, await nodes(phone));
    }
    expect(seen.size).toBe(300);
    expect(await phone.see('all-shown')).toBe('已经到底了');
    expect(most).toBeLessThan(3000);
    await phone.page.mouse.wheel(0, -100_000);
    await phone.at('row-P0000').waitFor();
    await phone.page.waitForTimeout(300);
    expect(await rows(phone).count()).toBeLessThan(150);
  });

  it('says that the next page did not come, and gets it on demand', async () => {
    const phone = await preview.open('o-demo-clerk', LIST);
    await phone.at('row-P0000').waitFor();
    await preview.local.faults([{ api: 'database.*', kind: 'errcode', errcode: -501001 }]);
    await phone.page.mouse.move(180, 500);
    await phone.page.mouse.wheel(0, 5000);
    await phone.at('more-failed').waitFor();
    expect(await rows(phone).count()).toBe(20);
    await preview.local.faults([]);
    await phone.press('再试一次');
    await phone.at('row-P0020').waitFor();
  });

  it('opens a waybill', async () => {
    const phone = await preview.open('o-demo-clerk', LIST);
    await phone.tap('row-P0001');
    await phone.page.waitForURL(/waybill\/waybill\?orderId=P0001&deliveryId=SF&waybillId=SF1/);
  });

  it('chooses by long press and all at once, and counts what can be printed or cancelled', async () => {
    const phone = await preview.open('o-demo-clerk', LIST);
    await phone.at('row-P0000').hover();
    await phone.page.mouse.down();
    await phone.page.waitForTimeout(500);
    await phone.page.mouse.up();
    expect(await phone.see('chosen-count')).toContain('已选 1 单');
    await phone.tap('row-P0004');
    expect(await phone.see('batch-print')).toBe('打印 1');
    await phone.tap('choose-all');
    await phone.seeText('已选 300 单');
    expect(await phone.see('batch-print')).toBe('打印 239');
    expect(await phone.see('batch-cancel')).toBe('取消 120');
    expect(await phone.page.getByTestId('tab-me').count()).toBe(0);
    await phone.tap('select-done');
    await phone.at('tab-me').waitFor();
    expect(await phone.page.getByTestId('chosen').count()).toBe(0);
  });

  it('lays the actions of a row open by a swipe', async () => {
    const phone = await preview.open('o-demo-clerk', LIST);
    const box = await phone.at('row-P0000').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 250, (box?.y ?? 0) + 30];
    await phone.page.mouse.move(x, y);
    await phone.page.mouse.down();
    await phone.page.mouse.move(x - 120, y, { steps: 5 });
    await phone.page.mouse.up();
    await phone.at('swipe-print').waitFor();
    await phone.tap('swipe-cancel');
    await phone.seeText('取消 1 张运单？');
    await phone.press('先不取消');
  });

  it('offers a viewer nothing but to look', async () => {
    const phone = await preview.open('o-demo-viewer', LIST);
    expect(await phone.see('row-P0000')).toContain('王**');
    expect(await phone.page.getByTestId('select').count()).toBe(0);
    await phone.at('row-P0000').hover();
    await phone.page.mouse.down();
    await phone.page.waitForTimeout(500);
    await phone.page.mouse.up();
    expect(await phone.page.getByTestId('select-bar').count()).toBe(0);
  });

  it('says what to do while there is none', async () => {
    const before = await ledger();
    await plant([]);
    const phone = await preview.open('o-demo-clerk', LIST);
    await phone.press('建运单');
    await phone.page.waitForURL(/create\/create/);
    await plant(before);
  });

  it('says so while there is no job', async () => {
    const phone = await preview.open('o-demo-clerk', '#/logistics/batch/batch');
    await phone.press('回到运单');
    await phone.at('waybills').waitFor();
  });
});

describe('batch printing and cancelling', () => {
  beforeAll(async () => {
    await createWaybills('B', 50);
    await plant([...(await ledger()).filter(({ _id }) => _id.startsWith('B')), undecodable]);
  });

  async function chooseAll(openid = 'o-demo-clerk') {
    const phone = await preview.open(openid, LIST);
    await phone.tap('stage-waiting');
    await phone.tap('unprinted');
    await phone.at('list').waitFor();
    await phone.page.mouse.move(180, 500);
    await phone.page.mouse.wheel(0, 5000);
    await phone.at('all-shown').waitFor();
    await phone.tap('select');
    await phone.tap('choose-all');
    return phone;
  }

  it('prints fifty as one file, names the one without a label, and marks the printed ones', async () => {
    const phone = await chooseAll();
    expect(await phone.see('batch-print')).toBe('打印 51');
    await phone.press('打印 51');
    await phone.at('send-1').waitFor();
    expect(await phone.see('job-count')).toBe('51/51');
    expect(await phone.see('job-summary')).toBe('50 张面单已取好，1 单没有打印成。');
    expect(await phone.see(`failed-${undecodable._id}`)).toContain('面单原件无法识别');
    expect(await phone.see('part-count')).toContain('共 50 张');

    await phone.press('重试失败的 1 单');
    await phone.at('retry-failed').waitFor();
    expect(await phone.see('job-summary')).toContain('50 张面单已取好');

    const download = phone.page.waitForEvent('download');
    await phone.press('发送到电脑打印');
    const file = await download;
    expect(file.suggestedFilename()).toBe('面单-50张.html');
    expect(await phone.see('sent-note')).toContain('50 单已标为「已打印」');
    expect((await ledger()).filter(({ printedAt }) => printedAt)).toHaveLength(50);
    const html = readFileSync(await file.path(), 'utf8');
    expect(html).not.toContain('欧阳修远');

    await phone.press('回到运单');
    await phone.at('row-01234567890123456789').waitFor();
    await phone.page.waitForFunction('document.querySelectorAll("[data-testid^=row-B]").length === 0');
    const saved = path.join(preview.local.dataDir, 'fifty.html');
    copyFileSync(await file.path(), saved);
    await printed(saved, 50);
  });

  it('stops, says what was not done, and goes on', async () => {
    await plant(
      (await ledger()).filter(({ _id }) => _id < 'B12').map(({ printedAt: _, ...rest }) => rest as Planted),
    );
    await preview.local.skipWaits(false);
    await preview.local.faults([{ api: 'logistics.cancelOrder', kind: 'latency', ms: 700 }]);
    const phone = await chooseAll();
    await phone.press('取消 1');
    await phone.press('取消运单');
    await phone.at('stop').waitFor();
    await phone.press('停止');
    await phone.at('go-on').waitFor();
    const left = (await phone.page.locator('[data-testid="pending"] .batch__row').count()) ?? 0;
    expect(left).toBeGreaterThan(0);
    const gone = async () => (await ledger()).filter(({ stage }) => stage === 'cancelled').length;
    expect((await gone()) + left).toBeGreaterThanOrEqual(12);

    await phone.page.goBack();
    await phone.at('job-bar').waitFor();
    await phone.tap('job-bar');
    await preview.local.faults([
      { api: 'logistics.cancelOrder', kind: 'errcode', errcode: 9300506, times: 1 },
    ]);
    await phone.press('继续');
    await phone.at('retry-failed').waitFor();
    expect(await phone.see('failed')).toContain('快递员已经揽收，不能取消');
    await phone.press('回到运单');
    await phone.at('stage-cancelled').waitFor();
  });

  it('refuses a second job while one runs, and shows the first', async () => {
    await createWaybills('C', 6);
    await plant((await ledger()).filter(({ _id }) => _id.startsWith('C')));
    await preview.local.skipWaits(false);
    await preview.local.faults([{ api: 'logistics.batchGetOrder', kind: 'latency', ms: 4000 }]);
    const phone = await chooseAll();
    await phone.press('打印 6');
    await phone.at('stop').waitFor();
    await phone.page.goBack();
    expect(await phone.see('job-bar')).toContain('正在打印 0/6');
    await phone.tap('select');
    await phone.tap('choose-all');
    await phone.press('打印 6');
    await phone.seeText('上一批还没做完');
    await phone.tap('job-bar');
    await phone.at('send-1').waitFor();
  });
});

/** Opens a file of labels as a PC does and counts its pages on paper of 100 × 180 mm. */
async function printed(file: string, pages: number): Promise<void> {
  const browser = await chromium.launch({ ...browserLaunch(), headless: true });
  try {
    const page = await browser.newPage();
    await page.goto(`file://${file}`);
    await page.getByRole('button', { name: '打印全部' }).waitFor();
    const pdf = await page.pdf({ width: '100mm', height: '190mm', preferCSSPageSize: false });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
    expect(await page.title()).toBe(`面单 ${pages} 张`);
  } finally {
    await browser.close();
  }
}

describe('the file of labels', () => {
  it('shows labels of any charset, one a page, and lets none of their scripts run', async () => {
    const gbk = Buffer.concat([
      Buffer.from('<html><head><meta charset="gbk"></head><body>'),
      Buffer.from([0xc3, 0xe6, 0xb5, 0xa5]), // 面单
      Buffer.from('<script>parent.document.title = "ran"</script></body></html>'),
    ]);
    const utf8 = Buffer.from('<div style="width:100mm;height:150mm">收件人</div>');
    const file = path.join(preview.local.dataDir, 'labels.html');
    writeFileSync(file, printSheet([gbk.toString('base64'), utf8.toString('base64')]));
    const browser = await chromium.launch({ ...browserLaunch(), headless: true });
    const page = await browser.newPage();
    await page.goto(`file://${file}`);
    await page.getByRole('button', { name: '打印全部' }).waitFor();
    const texts = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.locator('body').innerText()),
    );
    expect(texts).toEqual(['面单', '收件人']);
    expect(await page.title()).toBe('面单 2 张');
    await browser.close();
    await printed(file, 2);
  });
});
