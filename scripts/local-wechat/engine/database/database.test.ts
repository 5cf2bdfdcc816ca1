import { useEmulator } from '../testing/bench';
import type { Answer } from '../testing/client';

const { calls, client, database, fault, running, start } = useEmulator();

const plant = (contents: object) => client.send('PUT', '/emulator/database', contents);
const ledger = async (): Promise<Answer[]> => (await client.get('/emulator/state')).ledger;
const SIX = [1, 2, 3, 4, 5, 6].map((n) => ({
  _id: `W${n}`,
  n,
  state: n % 2 ? 'created' : 'unknown',
  createdAt: 1_700_000_000_000 + n,
  receiver: { name: n < 4 ? `王${n}` : `Li${n}` },
}));
const ids = async (query: string): Promise<string[]> =>
  (await database(`${query}.get()`)).data.map(({ _id }: Answer) => _id);

describe('collection.add', () => {
  it('keeps every kind of value, and shows it in the state', async () => {
    const added = await database(`waybills.add({ data: { _id: 'A1', waybillId: 'YT1', count: 3, price: 1.5,
      big: 1700000000123, none: null, yes: true, list: [1, { a: 2 }], at: new Date(5), asked: { to: { x: 1 } } } })`);
    expect(added).toEqual({ _id: 'A1', errMsg: 'collection.add:ok' });
    const { data } = await database(`waybills.doc('A1').get()`);
    expect(data).toEqual({
      _id: 'A1',
      waybillId: 'YT1',
      count: 3,
      price: 1.5,
      big: 1_700_000_000_123,
      none: null,
      yes: true,
      list: [1, { a: 2 }],
      at: new Date(5).toISOString(),
      asked: { to: { x: 1 } },
    });
    expect(await ledger()).toEqual([{ orderId: 'A1', ...data }]);
    expect(await calls()).toEqual([]);
  });

  it('makes an _id when there is none', async () => {
    const { _id } = await database(`waybills.add({ data: { n: 1 } })`);
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
    expect(await ids('waybills')).toEqual([_id]);
  });

  it('refuses a second record with the same _id', async () => {
    await database(`waybills.add({ data: { _id: 'A1', attempt: 'first' } })`);
    const answer = await database(`waybills.add({ data: { _id: 'A1', attempt: 'second' } })`);
    expect(answer.errCode).toBe(-502001);
    expect(answer.errMsg).toContain('E11000 duplicate key');
    expect(await ledger()).toEqual([{ orderId: 'A1', _id: 'A1', attempt: 'first' }]);
  });

  it("takes the server's date from the local WeChat's clock", async () => {
    await client.send('POST', '/emulator/clock', { advanceSeconds: 86_400 });
    await database(`waybills.add({ data: { _id: 'A1', at: db.serverDate({ offset: -1000 }) } })`);
    const [record] = await ledger();
    expect(Math.abs(Date.parse(record.at) - Date.now() - 86_399_000)).toBeLessThan(5000);
  });
});

describe('a query', () => {
  beforeEach(() => plant({ waybills: SIX }));

  it('of an absent record rejects', async () => {
    expect(await database(`waybills.doc('absent').get()`)).toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('does not exist'),
    });
    expect(await ids(`waybills.where({ _id: 'absent' })`)).toEqual([]);
  });

  it('understands conditions, order, skip and limit', async () => {
    const expected = Object.fromEntries([
      [`where({ state: _.in(['unknown', 'refused']) })`, 'W2 W4 W6'],
      [`where({ state: 'created', n: _.lt(5) })`, 'W1 W3'],
      [`where({ createdAt: _.gte(1700000000005) })`, 'W5 W6'],
      [`where({ n: _.gt(1).and(_.lte(3)) })`, 'W2 W3'],
      [`where(_.or([{ n: 1 }, { 'receiver.name': 'Li6' }]))`, 'W1 W6'],
      [`where(_.or([{ n: 1 }, { _id: 'W2' }]))`, 'W1 W2'],
      [`where({ receiver: { name: '王1' } })`, 'W1'],
      [`where({ 'receiver.name': db.RegExp({ regexp: '^LI', options: 'i' }) })`, 'W4 W5 W6'],
      [`where({ 'receiver.name': /^王/ })`, 'W1 W2 W3'],
      [`where({ _id: _.in(['W6', 'W1', 'absent']), state: 'created' })`, 'W1'],
      [`where({ _id: 'W1', state: 'unknown' })`, ''],
      [`where({ absent: _.exists(false), n: _.neq(1) }).orderBy('n', 'desc').skip(1).limit(2)`, 'W5 W4'],
      [`orderBy('state', 'asc').orderBy('n', 'desc')`, 'W5 W3 W1 W6 W4 W2'],
    ]);
    const found: Record<string, string> = {};
    for (const query of Object.keys(expected)) found[query] = (await ids(`waybills.${query}`)).join(' ');
    expect(found).toEqual(expected);
  });

  it('counts, and answers only the fields asked for', async () => {
    expect((await database(`waybills.count()`)).total).toBe(6);
    expect((await database(`waybills.where({ state: 'created' }).count()`)).total).toBe(3);
    expect((await database(`waybills.where({ n: 1 }).field({ 'receiver.name': true }).get()`)).data).toEqual([
      { _id: 'W1', receiver: { name: '王1' } },
    ]);
    expect(
      (await database(`waybills.doc('W1').field({ receiver: false, createdAt: false }).get()`)).data,
    ).toEqual({ _id: 'W1', n: 1, state: 'created' });
  });

  it('groups', async () => {
    const grouped = await database(
      `waybills.aggregate().match({ n: _.lt(4) }).group({ _id: '$state', n: db.command.aggregate.sum(1) }).end()`,
    );
    expect(grouped.list).toEqual(
      expect.arrayContaining([
        { _id: 'created', n: 2 },
        { _id: 'unknown', n: 1 },
      ]),
    );
  });

  it('answers 100 records at most unless asked for more, never more than 1000', async () => {
    await plant({ waybills: Array.from({ length: 1200 }, (_, n) => ({ _id: `W${n}`, n })) });
    expect(await ids('waybills')).toHaveLength(100);
    expect(await ids('waybills.limit(150)')).toHaveLength(150);
    expect(await ids('waybills.limit(5000)')).toHaveLength(1000);
  });
});

describe('an update', () => {
  beforeEach(() =>
    plant({ waybills: [{ _id: 'A', attempt: 'one', error: null, asked: { a: 1, b: 2 }, log: [1] }] }),
  );

  it('with a condition writes once, and says so', async () => {
    const update = `waybills.where({ _id: 'A', attempt: 'one' }).update({ data: { attempt: 'two' } })`;
    expect((await database(update)).stats).toEqual({ updated: 1 });
    expect((await database(update)).stats).toEqual({ updated: 0 });
  });

  it('merges nested objects, _.set replaces them', async () => {
    await database(`waybills.doc('A').update({ data: { asked: { b: 3 } } })`);
    expect((await ledger())[0].asked).toEqual({ a: 1, b: 3 });
    await database(
      `waybills.where({ _id: 'A' }).update({ data: { asked: _.set({ c: { d: new Date(9) } }) } })`,
    );
    expect((await ledger())[0].asked).toEqual({ c: { d: new Date(9).toISOString() } });
  });

  it('knows the operators', async () => {
    await database(`waybills.doc('A').update({ data: { tries: _.inc(2), attempt: _.remove(), log: _.push([2, 3]),
      'asked.a': _.mul(5) } })`);
    expect(await ledger()).toEqual([
      { orderId: 'A', _id: 'A', error: null, asked: { a: 5, b: 2 }, log: [1, 2, 3], tries: 2 },
    ]);
  });

  it('is refused where MongoDB refuses it, and changes nothing', async () => {
    const before = await ledger();
    const answer = await database(`waybills.doc('A').update({ data: { attempt: 'x', error: { code: 1 } } })`);
    expect(answer).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining(`Cannot create field 'code' in element {"error":null}`),
    });
    expect((await database(`waybills.doc('A').update({ data: { attempt: _.inc(1) } })`)).errCode).toBe(
      -502001,
    );
    expect((await database(`waybills.doc('A').update({ data: { asked: _.push([1]) } })`)).errCode).toBe(
      -502001,
    );
    expect(await ledger()).toEqual(before);
  });

  it('doc().set replaces or creates', async () => {
    expect((await database(`waybills.doc('A').set({ data: { n: 1 } })`)).stats).toEqual({
      updated: 1,
      created: 0,
    });
    expect((await database(`waybills.doc('B').set({ data: { n: 2 } })`)).stats).toEqual({
      updated: 0,
      created: 1,
    });
    expect((await ledger()).map(({ orderId: _, ...record }) => record)).toEqual([
      { _id: 'A', n: 1 },
      { _id: 'B', n: 2 },
    ]);
  });

  it('of many at once lets exactly one win', async () => {
    const results: Answer[] = await database(`Promise.all(Array.from({ length: 20 }, (unused, n) =>
      waybills.where({ _id: 'A', attempt: 'one' }).update({ data: { attempt: 'attempt ' + n } })))`);
    const winners = results.flatMap(({ stats }, n) => (stats.updated === 1 ? [`attempt ${n}`] : []));
    expect(winners).toHaveLength(1);
    expect((await ledger())[0].attempt).toBe(winners[0]);
  });
});

describe('a removal', () => {
  it('says how many', async () => {
    await plant({ waybills: SIX });
    expect((await database(`waybills.doc('W1').remove()`)).stats).toEqual({ removed: 1 });
    expect((await database(`waybills.where({ state: 'unknown' }).remove()`)).stats).toEqual({ removed: 3 });
    expect(await ids('waybills')).toEqual(['W3', 'W5']);
  });
});

describe('what is not there', () => {
  it('a missing collection, whatever is asked of it', async () => {
    await plant({ waybills: null });
    for (const deed of [
      `waybills.get()`,
      `waybills.add({ data: { n: 1 } })`,
      `waybills.where({ _id: 'A' }).update({ data: { n: 1 } })`,
      `waybills.doc('A').get()`,
      `waybills.count()`,
      `waybills.doc('A').remove()`,
    ]) {
      const { errCode, errMsg } = await database(deed);
      expect([deed, errCode, errMsg]).toEqual([
        deed,
        -502005,
        expect.stringContaining('not exist: waybills'),
      ]);
    }
    expect((await database(`db.collection('other').get()`)).errMsg).toContain('not exist: other');
  });

  it('a transaction, an unknown operator', async () => {
    const answer = await database(`db.startTransaction()`);
    expect(answer.errMsg).toContain('database.startTransaction is not supported by the local WeChat');
    expect(
      (await database(`waybills.where({ n: _.geoNear({ geometry: new db.Geo.Point(1, 1) }) }).get()`))
        .errCode,
    ).toBe(-502002);
  });
});

describe('the records', () => {
  it('outlive a restart, and a reset brings both collections back, empty', async () => {
    await database(`waybills.add({ data: { _id: 'A', at: new Date(7) } })`);
    await database(`db.collection('staff').add({ data: { _id: 'o-1', role: 'clerk' } })`);
    await running().stop();
    await start();
    expect(await client.get('/emulator/database')).toEqual({
      waybills: [{ _id: 'A', at: { $date: new Date(7).toISOString() } }],
      staff: [{ _id: 'o-1', role: 'clerk' }],
      settings: [],
    });
    await plant({ waybills: null });
    await client.send('POST', '/emulator/reset');
    expect(await client.get('/emulator/database')).toEqual({ waybills: [], staff: [], settings: [] });
  });

  it('can be planted as a client would have made them', async () => {
    const planted = await plant({
      waybills: [{ _id: 'A', _openid: 'o-client', at: { $date: '2026-01-01T00:00:00Z' } }, {}],
    });
    expect(planted).toEqual({ waybills: 2, staff: 0, settings: 0 });
    expect(await ids(`waybills.where({ _openid: _.exists(true), at: _.lt(new Date()) })`)).toEqual(['A']);
  });

  it.each([
    [[], 'body'],
    [{ 'no name!': [] }, 'no name!'],
    [{ waybills: {} }, 'waybills'],
    [{ waybills: [1] }, 'waybills.0'],
    [{ waybills: [{ _id: {} }] }, 'waybills.0._id'],
    [{ waybills: [{ _id: 'A' }, { _id: 'A' }] }, 'waybills.1._id'],
    [{ waybills: [{ at: { $date: 'soon' } }] }, 'waybills.0'],
  ])('planted as %j are refused, naming %s', async (contents, field) => {
    await plant({ waybills: [{ _id: 'before' }] });
    const response = await client.raw('/emulator/database', {
      method: 'PUT',
      body: JSON.stringify(contents),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errMsg: expect.stringContaining(`${field}:`) });
    expect((await client.get('/emulator/database')).waybills).toEqual([{ _id: 'before' }]);
  });
});

describe('a fault switch for the database', () => {
  const add = `waybills.add({ data: { _id: 'A' } })`;

  it.each([
    ['dropBefore', false],
    ['http502', false],
    ['dropAfter', true],
    ['brokenJson', true],
    ['emptyReply', true],
  ])('%s: the SDK rejects; effect: %p', async (kind, effect) => {
    await fault({ api: 'database.insertDocument', kind, times: 1 });
    expect((await database(add)).errCode).toBeLessThan(0);
    expect(await ids('waybills')).toEqual(effect ? ['A'] : []);
  });

  it('errcode: the SDK rejects with a code it knows, or -501001', async () => {
    await fault(
      { api: 'database.insertDocument', kind: 'errcode', errcode: -502003, times: 1 },
      { api: 'database.*', kind: 'errcode', errcode: -1, errmsg: 'down', times: 1 },
    );
    expect((await database(add)).errCode).toBe(-502003);
    expect(await database(add)).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('down') });
    expect((await database(add))._id).toBe('A');
  });

  it('latency; and * leaves the database alone', async () => {
    await fault({ api: 'database.getDocument', kind: 'latency', ms: 200 }, { api: '*', kind: 'http502' });
    const started = performance.now();
    expect(await ids('waybills')).toEqual([]);
    expect(performance.now() - started).toBeGreaterThan(190);
  });
});
