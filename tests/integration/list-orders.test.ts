import { type Local, startLocal } from '../local';

let local: Local;
const NOW = Date.now();
const STAGES = ['waiting', 'moving', 'signed', 'trouble'] as const;
const NAMES = ['王小蒙', '张三', '李四(测试)'];

const DAY_MS = 24 * 3600_000;

const trackOf = (at: number, createdAt: number) => ({
  count: 1,
  time: Math.floor(createdAt / 1000),
  type: 200001,
  message: `快递员 1390013${9000 + at} 正在派送`,
});

/** Seventy waybills, several in the same millisecond, over nine days. */
const records = Array.from({ length: 70 }, (_, at) => {
  const createdAt = NOW - 60_000 - Math.floor(at / 3) * 9 * 3600_000;
  return {
    _id: `L${String(at).padStart(3, '0')}`,
    attempt: 'x',
    state: 'created',
    stage: STAGES[at % 4],
    deliveryId: at % 2 ? 'SF' : 'YTO',
    bizId: '1',
    waybillId: `${at % 2 ? 'SF' : 'YT'}10000000${String(at).padStart(3, '0')}`,
    receiver: {
      name: NAMES[at % 3],
      province: '广东省',
      city: '广州市',
      area: '天河区',
      phone: `1380013${8000 + at}`,
    },
    lastFour: String(8000 + at),
    ...(at % 4 === 1 && { track: trackOf(at, createdAt) }),
    ...(at % 5 === 0 && { printedAt: createdAt + 1000 }),
    createdAt,
    updatedAt: createdAt,
    day: new Date(createdAt + 8 * 3600_000).toISOString().slice(0, 10),
  };
});

const MIXED = {
  ...records[0],
  _id: 'AbCdEfGh-1',
  stage: 'cancelled',
  createdAt: NOW - 400 * DAY_MS,
  day: '2020-01-01',
  printedAt: undefined,
  waybillId: 'yt900',
  receiver: { name: 'John Smith', phone: '+86 139 1234 5678转12' },
  lastFour: '5678',
};

beforeAll(async () => {
  local = await startLocal();
  await local.json('/emulator/database', 'PUT', {
    waybills: [...records, MIXED, { ...records[0], _id: 'L999', _openid: 'o-thief' }],
  });
});
afterAll(() => local.remove());

interface Page {
  errCode: number;
  list: {
    orderId: string;
    stage: string;
    deliveryId: string;
    createdAt: number;
    receiver: { name: string; phone: string };
    track?: { message: string };
  }[];
  cursor?: string;
  counts?: Record<string, number>;
}
const page = async (request: object, openid = 'o-demo-clerk') =>
  (await local.call('listOrders', request, { openid })) as unknown as Page;
const ids = async (request: object) => (await page(request)).list.map(({ orderId }) => orderId);

describe('listOrders', () => {
  it('pages through the whole ledger, newest first, and names every waybill once', async () => {
    const seen: Page['list'] = [];
    let cursor: string | undefined;
    do {
      const next: Page = await page({ limit: 16, ...(cursor && { cursor }) });
      expect(next.errCode).toBe(0);
      seen.push(...next.list);
      cursor = next.cursor;
    } while (cursor);
    expect(seen.map(({ orderId }) => orderId).sort()).toEqual([MIXED, ...records].map(({ _id }) => _id));
    const times = seen.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('brings counts for each open state with the first page only, and with no search', async () => {
    const { counts, cursor } = await page({ limit: 1 });
    expect(counts).toEqual({ waiting: 18, moving: 18, trouble: 17, unconfirmed: 0, failed: 0 });
    expect((await page({ limit: 1, stage: 'moving' })).counts).toEqual(counts);
    expect(await page({ limit: 1, cursor })).not.toHaveProperty('counts');
    expect(await page({ limit: 1, text: 'L' })).not.toHaveProperty('counts');
  });

  it('filters by state, courier and days', async () => {
    const { list } = await page({ stage: 'moving', deliveryId: 'SF', limit: 50 });
    expect(list.length).toBeGreaterThan(0);
    for (const { stage, deliveryId } of list) expect([stage, deliveryId]).toEqual(['moving', 'SF']);
    const day = records[0]?.day ?? '';
    const today = records.filter((record) => record.day === day).length;
    expect(await ids({ from: day, to: day, limit: 50 })).toHaveLength(today);
  });

  it('filters by what was printed and by what stands still', async () => {
    const among = (wanted: (record: (typeof records)[0]) => boolean) =>
      records
        .filter(wanted)
        .map(({ _id }) => _id)
        .sort();
    const isPrinted = (record: object) => 'printedAt' in record;
    const all = async (request: object) => (await ids({ ...request, limit: 50 })).sort();
    expect(await all({ printed: true })).toEqual(among(isPrinted));
    expect(await all({ stage: 'waiting', printed: false })).toEqual(
      among((record) => record.stage === 'waiting' && !isPrinted(record)),
    );
    const isStuck = ({ stage, createdAt }: (typeof records)[0]) =>
      (stage === 'waiting' && NOW - createdAt > 2 * DAY_MS) ||
      (stage === 'moving' && NOW - createdAt > 3 * DAY_MS);
    expect(among(isStuck).length).toBeGreaterThan(5);
    expect(await all({ stuck: true })).toEqual(among(isStuck));
    expect(await all({ stuck: true, stage: 'moving', printed: true })).toEqual(
      among((record) => isStuck(record) && record.stage === 'moving' && isPrinted(record)),
    );
  });

  it.each([
    ['an order id', 'L007', ['L007']],
    ['an order id in another case', 'l007', ['L007']],
    ['an order id of many letters in another case', 'abcdEFGh-1', ['AbCdEfGh-1']],
    ['what was pasted with it', '\u200b L007\ufeff ', ['L007']],
    ['full-width characters', 'Ｌ００７', ['L007']],
    ['a waybill number in another case', 'sf10000000007', ['L007']],
    ['a waybill number in groups', 'SF10 0000 00007', ['L007']],
    ['the last four of a phone', '8007', ['L007']],
    ['a whole phone', '13800138007', ['L007']],
    ['a whole phone, however it is written', '+86 138-0013-8007', ['L007']],
    ['a phone that was stored otherwise', '13912345678', ['AbCdEfGh-1']],
    ['a phone with an extension', '13912345678-12', ['AbCdEfGh-1']],
    ['a name in another case', 'JOHN s', ['AbCdEfGh-1']],
    ['a phone of nobody', '13800139007', []],
    ['what looks like a pattern', '.*', []],
  ])('finds %s', async (_, text, found) => {
    expect(await ids({ text })).toEqual(found);
  });

  it('finds a name from anywhere', async () => {
    expect(await ids({ text: '小蒙', limit: 50 })).toHaveLength(24);
    expect(await ids({ text: '李四(测', limit: 50 })).toHaveLength(23);
  });

  it('is not narrowed by what nobody can see', async () => {
    expect(await ids({ text: '\u200b ', limit: 50 })).toHaveLength(50);
  });

  it('masks names and phones for a viewer', async () => {
    const { list } = await page({ text: 'L000' }, 'o-demo-viewer');
    expect(list[0]?.receiver).toMatchObject({ name: '王**', phone: '138****8000' });
    expect((await page({ text: 'L000' })).list[0]?.receiver).toMatchObject({
      name: '王小蒙',
      phone: '13800138000',
    });
  });

  it('looks for numbers and the last four on behalf of a viewer, never for names or phones', async () => {
    const seen = async (text: string) =>
      (await page({ text, limit: 50 }, 'o-demo-viewer')).list.map(({ orderId }) => orderId);
    expect(await seen('l007')).toEqual(['L007']);
    expect(await seen('SF10000000007')).toEqual(['L007']);
    expect(await seen('8007')).toEqual(['L007']);
    for (const text of ['王', '王小蒙', '小', 'john', '13800138007', '1380013', '+86 13800138007'])
      expect({ text, found: await seen(text) }).toEqual({ text, found: [] });
  });

  it("tells a viewer where a parcel is and when, not in the courier's words", async () => {
    const track = async (openid?: string) => (await page({ text: 'L001' }, openid)).list[0]?.track;
    const told = await track();
    expect(told?.message).toBe('快递员 13900139001 正在派送');
    expect(await track('o-demo-viewer')).toEqual({ ...told, message: '' });
  });

  it('refuses a cursor it did not write', async () => {
    expect(await page({ cursor: 'nonsense' })).toMatchObject({
      errCode: -700001,
      error: { issues: [{ path: 'cursor' }] },
    });
  });
});
