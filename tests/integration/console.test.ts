import { sampleEvents } from '../../scripts/lib/sample-events';
import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.remove());
beforeEach(() => local.reset());

const CLERK = { openid: 'o-demo-clerk' };
const VIEWER = { openid: 'o-demo-viewer' };
const DAY_MS = 24 * 3600_000;
const plant = (contents: object) => local.json('/emulator/database', 'PUT', contents);
const stored = async (name: string, id: string) =>
  (await local.json('/emulator/database'))[name].find(({ _id }: { _id: string }) => _id === id);

describe('whoami', () => {
  it.each([
    ['o-demo-owner', 'owner'],
    ['o-demo-clerk', 'clerk'],
    ['o-demo-viewer', 'viewer'],
  ])('tells %s that they are %s', async (openid, role) => {
    expect(await local.call('whoami', {}, { openid })).toEqual({
      openid,
      role,
      name: '',
      features: ['logistics', 'trade', 'store'],
      errCode: 0,
      errMsg: 'whoami:ok',
    });
  });

  it('knows the name an owner gave, and gives a stranger their openid', async () => {
    await local.call('staff', { action: 'add', openid: 'o-li', role: 'viewer', name: '小李' });
    for (const _ of ['looked up', 'kept'])
      expect(await local.call('whoami', {}, { openid: 'o-li' })).toMatchObject({
        role: 'viewer',
        name: '小李',
      });
    expect(await local.call('whoami', {}, { openid: 'o-nobody' })).toMatchObject({
      errCode: -700002,
      error: { openid: 'o-nobody' },
    });
  });
});

describe('ledgerOrder', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the documented request, changed field by field
  const documented = sampleEvents('addOrder').find(({ name }) => name === 'documented')?.event as any;
  const add = (orderId: string, change: object = {}) =>
    local.call('addOrder', { ...documented, orderId, ...change }, CLERK);
  const read = (orderId: string, caller: object = CLERK) => local.call('ledgerOrder', { orderId }, caller);
  const far = { receiver: { ...documented.receiver, address: '不可达的地址' } };

  it('tells of a waybill all that was asked for', async () => {
    const { waybillId } = await add('K1');
    expect(await read('K1')).toMatchObject({
      errCode: 0,
      orderId: 'K1',
      waybillId,
      stage: 'waiting',
      receiver: { name: '王小蒙', phone: '18610000000' },
      service: '标准快递',
      goods: documented.cargo.detailList,
      request: { ...documented, orderId: 'K1' },
    });
    expect(await read('K2')).toMatchObject({ errCode: -700009 });
  });

  it('tells of a refused order what the courier said, until it is tried anew and succeeds', async () => {
    const refused = await add('K3', far);
    expect(refused.errCode).toBe(9300501);
    const { reason, stage } = await read('K3');
    expect({ reason, stage }).toEqual({
      reason: { errCode: 9300501, title: refused.error?.title, action: refused.error?.action },
      stage: 'failed',
    });
    expect((await add('K3')).errCode).toBe(0);
    expect(await read('K3')).not.toHaveProperty('reason');
    expect(await stored('waybills', 'K3')).not.toHaveProperty('reason');
  });

  it('tells a pickup time that is over in the same words', async () => {
    const late = await add('K4', { expectTime: 1_600_000_000 });
    expect((await read('K4')).reason).toEqual({
      errCode: -700001,
      title: late.error?.title,
      action: '预约取件时间已经过去，请重新选择。',
    });
  });

  it('tells an order without a known outcome as such', async () => {
    await add('K5');
    const record = await stored('waybills', 'K5');
    await plant({
      waybills: [{ ...record, state: 'unknown', stage: 'unconfirmed', waybillId: '', waybillData: [] }],
    });
    expect(await read('K5')).toMatchObject({ state: 'unknown', stage: 'unconfirmed', waybillId: '' });
  });

  it('shows a viewer neither request nor people, nor what the courier said', async () => {
    await add('K6', far);
    const seen = await read('K6', VIEWER);
    expect(seen).toMatchObject({
      errCode: 0,
      stage: 'failed',
      receiver: { name: '王**', phone: '186****0000' },
    });
    expect(JSON.stringify(seen)).not.toMatch(/王小蒙|18610000000|oABC123456|不可达|"request"/);
  });
});

describe('overview', () => {
  /** Noon in China of today, whatever the hour of the test. */
  const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
  const daysAgo = (days: number) =>
    new Date(Date.parse(`${today}T12:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
  const record = (id: string, stage: string, days: number, more: object = {}) => ({
    _id: id,
    attempt: 'x',
    state: 'created',
    stage,
    deliveryId: 'YTO',
    bizId: '1',
    day: daysAgo(days),
    createdAt: Date.now() - days * DAY_MS - 3600_000,
    ...more,
  });
  const heard = (days: number) => ({
    track: { count: 1, time: Math.floor(Date.now() / 1000 - days * 86_400) - 60 },
  });

  it('counts the week of China, what is where, what needs someone, and the use of accounts', async () => {
    await plant({
      waybills: [
        record('O1', 'waiting', 0),
        record('O2', 'waiting', 0, { printedAt: 1, bizId: '2' }),
        record('O3', 'waiting', 3),
        record('O4', 'moving', 6, heard(1)),
        record('O5', 'moving', 7, heard(3)),
        record('O6', 'signed', 6),
        record('O7', 'signed', 7),
        record('O8', 'failed', 0),
        record('O9', 'failed', 7),
        record('O10', 'unconfirmed', 20),
        record('O11', 'trouble', 1),
        record('O12', 'cancelled', 1),
        record('O13', 'waiting', 0, { _openid: 'o-thief' }),
      ],
    });
    const accounts = [
      { deliveryId: 'YTO', bizId: '1' },
      { deliveryId: 'YTO', bizId: '2' },
      { deliveryId: 'SF', bizId: '1' },
    ];
    expect(await local.call('overview', { accounts }, VIEWER)).toEqual({
      days: [2, 0, 0, 1, 0, 2, 2].map((count, at) => ({ day: daysAgo(6 - at), count })),
      unprinted: 2,
      waiting: 3,
      moving: 2,
      signed: 1,
      attention: { unconfirmed: 1, failed: 1, trouble: 1, stuck: 2 },
      usage: [6, 1, 0].map((count, at) => ({ ...accounts[at], count })),
      errCode: 0,
      errMsg: 'overview:ok',
    });
  });
});

describe('shopSettings', () => {
  beforeEach(() => plant({ settings: [] }));

  const settings = { senders: [], shop: { goodsName: '茶叶' } };
  const other = { senders: [], shop: { goodsName: '瓷器' } };
  const call = (request: object) => local.call('shopSettings', request, CLERK);
  const save = (wanted: object, version?: unknown) =>
    call({ action: 'save', settings: wanted, ...(version ? { version } : {}) });

  it('are empty at first, and what was saved afterwards', async () => {
    expect(await call({ action: 'read' })).toMatchObject({
      settings: { senders: [], shop: {} },
      version: '',
    });
    const saved = await save(settings);
    expect(saved).toMatchObject({ errCode: 0, settings });
    expect(await call({ action: 'read' })).toEqual(saved);
    const replaced = { senders: [], shop: {}, wxAppid: 'wx1' };
    expect(await save(replaced, saved.version)).toMatchObject({ errCode: 0, settings: replaced });
    expect(await call({ action: 'read' })).toMatchObject({ settings: replaced });
  });

  it('may be saved twice, but never over what somebody else changed meanwhile', async () => {
    const { version } = await save(settings);
    expect(await save(settings)).toMatchObject({ errCode: 0, version });
    const changed = await save(other, version);
    expect(await save(other, version)).toEqual(changed);
    expect(await save(settings, version)).toMatchObject({ errCode: -700010 });
    expect(await save(settings)).toMatchObject({ errCode: -700010 });
    expect(await call({ action: 'read' })).toEqual(changed);
  });

  it('saved by ten at once are those of one, and the others are told', async () => {
    const wanted = Array.from({ length: 10 }, (_, at) => ({ senders: [], shop: { goodsName: `货 ${at}` } }));
    const answers = await Promise.all(wanted.map((one) => save(one)));
    const won = answers.filter(({ errCode }) => errCode === 0);
    expect(won).toHaveLength(1);
    expect(await call({ action: 'read' })).toEqual(won[0]);
    expect(answers.filter(({ errCode }) => errCode === -700010)).toHaveLength(9);
  });

  it('name the collection that is missing', async () => {
    await plant({ settings: null });
    expect(await call({ action: 'read' })).toMatchObject({
      errCode: -700005,
      error: { title: '云数据库里没有集合 settings' },
    });
  });
});

describe('markPrinted', () => {
  it('marks the waybills of the ledger, again too, and no order without one', async () => {
    const order = (id: string, more: object = {}) => ({
      _id: id,
      attempt: id,
      deliveryId: 'SF',
      waybillId: `Y${id}`,
      ...more,
    });
    await plant({ waybills: [order('P1'), order('P2'), order('P3', { waybillId: '' }), order('P4')] });
    const orders = ['P1', 'P2', 'P3', 'P9'].map((id) => ({
      orderId: id,
      deliveryId: 'SF',
      waybillId: `Y${id}`,
    }));
    const mark = () => local.call('markPrinted', { orders }, CLERK);
    expect(await mark()).toEqual({ marked: 2, errCode: 0, errMsg: 'markPrinted:ok' });
    expect((await mark()).marked).toBe(2);
    expect(await stored('waybills', 'P1')).toEqual({ ...order('P1'), printedAt: expect.any(Number) });
    for (const id of ['P3', 'P4']) expect(await stored('waybills', id)).not.toHaveProperty('printedAt');
  });
});

describe('parseAddress', () => {
  it('takes a pasted line apart and keeps nothing', async () => {
    const text = '收件人：林小满\n手机号：138 0013 8001\n地址：广州市海珠区示例大道209号';
    const before = await local.json('/emulator/database');
    const person = {
      name: '林小满',
      mobile: '13800138001',
      tel: '',
      province: '广东省',
      city: '广州市',
      area: '海珠区',
      address: '示例大道209号',
      doubts: [],
      orderId: '',
      goods: '',
      remark: '',
      dropped: [],
    };
    expect(await local.call('parseAddress', { text }, CLERK)).toEqual({
      ...person,
      people: [person],
      errCode: 0,
      errMsg: 'parseAddress:ok',
    });
    expect(await local.json('/emulator/database')).toEqual(before);
  });
});
