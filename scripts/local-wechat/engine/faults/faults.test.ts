import { useEmulator } from '../testing/bench';
import { BIND } from '../testing/parts';

const { bound, call, calls, client, fault } = useEmulator();
const LATE = { kind: 'latency', ms: 30_000, times: 1 };
/** A switch that works once is gone as soon as its request has arrived. */
const arrived = async () => {
  while ((await client.get('/emulator/faults')).length) await new Promise((next) => setTimeout(next, 20));
};
const pass = (advanceSeconds: number) => client.send('PUT', '/emulator/clock', { advanceSeconds });

describe('a fault switch', () => {
  it('errcode: the call fails without effect', async () => {
    await fault({ api: BIND.api, kind: 'errcode', errcode: 9300531, times: 1 });
    expect((await call('bindAccount', { bizId: '1' })).errCode).toBe(9300531);
    expect(await bound()).toEqual(['seeded']);
    expect((await call('bindAccount', { bizId: '1' })).errCode).toBe(0);
  });

  it('errcode: carries what the plug-in knows of that code', async () => {
    await fault({ api: BIND.path, kind: 'errcode', errcode: 9300501 });
    const token = await client.token();
    const answer = await client.send('POST', `${BIND.path}?access_token=${token}`, { biz_id: '1' });
    expect(answer).toMatchObject({ errcode: 9300501, reason: 'told by the plug-in' });
  });

  it.each([
    ['dropBefore', false],
    ['http502', false],
    ['dropAfter', true],
    ['brokenJson', true],
  ])('%s: the caller of the SDK hears an error; effect: %p', async (kind, effect) => {
    await fault({ api: '*', kind });
    expect((await call('bindAccount', { bizId: '1' })).errCode).toBeLessThan(0);
    expect((await bound()).includes('1')).toBe(effect);
    expect(await calls()).toEqual([{ api: BIND.api, errcode: effect ? 0 : null, function: 'probe' }]);
  });

  it('emptyReply: the SDK takes it for a success without fields', async () => {
    await fault({ api: BIND.api, kind: 'emptyReply' });
    const answer = await call('bindAccount', { bizId: '1' });
    expect(answer).toMatchObject({ errCode: 0, contentType: '' });
    expect(await bound()).toContain('1');
  });

  it('latency: the answer comes late', async () => {
    await fault({ api: BIND.api, kind: 'latency', ms: 300 });
    const started = performance.now();
    expect((await call('bindAccount', { bizId: '1' })).errCode).toBe(0);
    expect(performance.now() - started).toBeGreaterThan(290);
  });

  it('latency: an effect that is due comes at once when the clock jumps', async () => {
    await fault({ api: BIND.api, ...LATE });
    const late = call('bindAccount', { bizId: '1' });
    await arrived();
    await pass(29);
    expect(await bound()).toEqual(['seeded']);
    await pass(2);
    expect((await late).errCode).toBe(0);
  });

  it('latency: a killed function has asked all the same', async () => {
    await fault({ api: BIND.api, ...LATE });
    const killed = client.probe({ do: 'call', api: 'bindAccount', request: { bizId: '1' } });
    await arrived();
    await client.send('POST', '/emulator/kill', { function: 'probe' });
    expect((await killed).errCode).toBe(-504002);
    expect(await bound()).toEqual(['seeded']);
    await pass(31);
    expect(await bound()).toContain('1');
  });

  it.each([
    ['insertDocument', "waybills.add({ data: { _id: 'late' } })"],
    ['modifyDocument', "waybills.where({ _id: 'kept' }).update({ data: { late: 1 } })"],
  ])('latency: a database.%s of a killed function lands all the same', async (action, code) => {
    await client.send('PUT', '/emulator/database', { waybills: [{ _id: 'kept' }] });
    await fault({ api: `database.${action}`, ...LATE });
    const before = (await client.get('/emulator/database')).waybills;
    const killed = client.probe({ do: 'database', code });
    await arrived();
    await client.send('POST', '/emulator/kill', { function: 'probe' });
    await killed;
    expect((await client.get('/emulator/database')).waybills).toEqual(before);
    await pass(31);
    expect(JSON.stringify((await client.get('/emulator/database')).waybills)).toContain('late');
  });

  it.each([
    [[{ api: 'x', kind: 'explode' }], '0.kind'],
    [[{ api: 'x', kind: 'errcode' }], '0.errcode'],
    [[{ api: 'x', kind: 'latency', ms: 'soon' }], '0.ms'],
    [[{ api: 'x', kind: 'unseen', ms: 0 }], '0.ms'],
    [[{ api: 'x', kind: 'unseen', errcode: 930563 }], '0.errcode'],
    [
      [
        { api: 'x', kind: 'dropAfter' },
        { api: 'x', kind: 'dropAfter', times: 0 },
      ],
      '1.times',
    ],
    [[{ api: 'x', kind: 'dropAfter', tims: 1 }], '0.tims'],
    [{ api: 'x', kind: 'dropAfter' }, 'faults'],
  ])('%j is refused, naming %s', async (body, field) => {
    await fault({ api: BIND.api, kind: 'dropAfter' });
    const response = await client.raw('/emulator/faults', { method: 'PUT', body: JSON.stringify(body) });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errMsg: expect.stringContaining(`${field}:`) });
    expect(await client.get('/emulator/faults')).toHaveLength(1);
  });
});
