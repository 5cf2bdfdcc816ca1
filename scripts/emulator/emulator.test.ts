import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Emulator, type EmulatorOptions, runEmulator } from './emulator';
import { type Client, clientOf, statusOf } from './testing/client';
import { writeFunction, writeProbe } from './testing/functions';
import { BIND, LIST, parts, STORE } from './testing/parts';

const MINIPROGRAM = 'wx00000000000000aa';
const RID = / rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/;
const PERMISSIONS = [BIND.api, 'logistics.getQuota', 'logistics.testUpdateOrder', 'logistics.unheardOf'];

let folder: string;
let dist: string;
let emulator: Emulator;
let client: Client;

async function start(more: Partial<EmulatorOptions> = {}) {
  const dataDir = path.join(folder, 'data');
  emulator = await runEmulator({ port: 0, dataDir, distDir: dist, quiet: true, ...more }, parts);
  client = clientOf(emulator);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'emulator-'));
  dist = path.join(folder, 'dist');
  mkdirSync(path.join(dist, 'preview'), { recursive: true });
  writeFileSync(path.join(dist, 'preview', 'index.html'), '<p>pages');
  await start();
});
beforeEach(async () => {
  writeProbe(dist, PERMISSIONS);
  await client.send('POST', '/emulator/reset');
});
afterAll(async () => {
  await emulator.stop();
  rmSync(folder, { recursive: true, force: true });
});

const call = (api: string, request: unknown = {}, more = {}) =>
  client.probe({ do: 'call', api, request, ...more }).then((answer) => answer.result);
const fault = (...faults: unknown[]) => client.send('PUT', '/emulator/faults', faults);
const bound = async () =>
  (await client.get('/emulator/state')).accounts.map(({ bizId }: { bizId: string }) => bizId);
const calls = async () =>
  (await client.get('/emulator/calls')).map(({ at: _, ...entry }: { at: string }) => entry);

describe('a cloud call through the real SDK', () => {
  it('succeeds, with an effect', async () => {
    expect(await call('bindAccount', { bizId: '123' })).toEqual({
      errCode: 0,
      errMsg: 'openapi.logistics.bindAccount:ok',
    });
    expect(await bound()).toEqual(['seeded', '123']);
    expect(await calls()).toEqual([{ api: BIND.api, errcode: 0, function: 'probe' }]);
  });

  it('fails with the code and text of WeChat, and a rid', async () => {
    const answer = await call('bindAccount', { bizId: 'seeded' });
    expect(answer.errCode).toBe(9300529);
    expect(answer.errMsg).toMatch(/^openapi\.logistics\.bindAccount:fail biz_id has been bound/);
    expect(answer.errMsg).toMatch(RID);
  });

  it('is refused without permission in config.json, read afresh at each call', async () => {
    writeProbe(dist, []);
    expect((await call('bindAccount', { bizId: '1' })).errCode).toBe(-604101);
    expect(await bound()).toEqual(['seeded']);
    expect(await calls()).toEqual([{ api: BIND.api, errcode: -604101, function: 'probe' }]);
    writeProbe(dist, PERMISSIONS);
    expect((await call('bindAccount', { bizId: '1' })).errCode).toBe(0);
  });

  it.each(['unheardOf', 'testUpdateOrder'])('logistics.%s does not exist as a cloud call', async (api) => {
    expect((await call(api)).errCode).toBe(-604100);
  });

  it('of an API only a contract knows answers a valid request', async () => {
    expect((await call('getQuota', { bizId: '1' })).errCode).toBe(0);
    expect((await call('getQuota', { bizId: 1 })).errCode).toBe(47001);
    expect((await call('getQuota')).errCode).toBe(930561);
  });

  it('is refused to a caller that is no instance, or does not sign', async () => {
    const body = { action: 'database.getDocument', wxCloudApiToken: 'made up' };
    const headers = { 'content-type': 'application/json' };
    const ask = (more: object) =>
      client.json('/admin', {
        method: 'POST',
        headers: { ...headers, ...more },
        body: JSON.stringify(body),
      });
    expect(await ask({})).toMatchObject({
      code: 'INVALID_REQUEST_SOURCE',
      message: expect.stringContaining('signed'),
    });
    const signed = await ask({ authorization: 'TC3-HMAC-SHA256 x' });
    expect(signed).toMatchObject({ message: expect.stringContaining('wxCloudApiToken') });
  });

  it('of the database says that it is not supported here', async () => {
    const { result } = await client.probe({ do: 'database' });
    expect(result.errMsg).toContain('database.insertDocument is not supported by the local WeChat');
  });
});

describe('a function instance', () => {
  it('knows the caller from the platform, whatever the event says', async () => {
    const forged = { do: 'whoAmI', userInfo: { openId: 'o-demo-owner' } };
    const { result } = await client.probe(forged, { openid: 'o-thief' });
    expect(result.before).toMatchObject({ OPENID: 'o-thief', APPID: MINIPROGRAM, SOURCE: 'wx_client' });
    const echoed = await client.probe({ userInfo: { openId: 'o-demo-owner' } }, { openid: 'o-thief' });
    expect(echoed.result.event.userInfo).toEqual({ appId: MINIPROGRAM, openId: 'o-thief' });
  });

  it('has no OPENID when nobody is behind the call, not even the one before', async () => {
    await client.probe({ do: 'whoAmI' });
    const { result } = await client.probe({ do: 'whoAmI' }, { openid: '', source: 'wx_trigger' });
    expect(result.handled).toBe(2);
    expect(result.before).not.toHaveProperty('OPENID');
    expect(result.before.SOURCE).toBe('wx_trigger');
  });

  it('never sees the identity of a call at the same time', async () => {
    const people = Array.from({ length: 14 }, (_, index) => `o-person-${index}`);
    const answers = await Promise.all(
      people.map((openid) => client.probe({ do: 'whoAmI', waitMs: 50 }, { openid })),
    );
    const seen = answers.map(({ result }) => [result.before.OPENID, result.after.OPENID]);
    expect(seen).toEqual(people.map((openid) => [openid, openid]));
    expect(new Set(answers.map(({ result }) => result.pid)).size).toBeLessThanOrEqual(10);
  });

  it.each([[null], [[1, 2]], ['text'], [7]])('gets the event %j untouched', async (event) => {
    expect((await client.probe(event)).result).toEqual({ event });
  });

  it('gets an event of a megabyte, and one without body as an empty object', async () => {
    const text = '运'.repeat(400_000);
    expect((await client.probe({ text })).result.event.text).toBe(text);
    const empty = await client.send('POST', '/functions/probe');
    expect(empty.result.event).toEqual({
      userInfo: { appId: MINIPROGRAM, openId: 'o-demo-owner' },
      tcbContext: {},
    });
  });

  it('sees nothing of the environment of the developer', async () => {
    process.env.A_SECRET_OF_THE_DEVELOPER = 'x';
    await client.send('PUT', '/emulator/env', {});
    const { result } = await client.probe({ do: 'environmentNames' });
    delete process.env.A_SECRET_OF_THE_DEVELOPER;
    expect(result).toContain('TENCENTCLOUD_RUNENV');
    expect(result).not.toContain('A_SECRET_OF_THE_DEVELOPER');
    expect(result).not.toContain('HOME');
  });

  it('sees settings change', async () => {
    const names = ['SHOP_APPID', 'SERVICE_ROLE'];
    const ask = () => client.probe({ do: 'environment', names }).then(({ result }) => result);
    expect(await ask()).toEqual({ SHOP_APPID: 'wx00000000000000bb', SERVICE_ROLE: null });
    await client.send('PUT', '/emulator/env', { SHOP_APPID: null, SERVICE_ROLE: 'clerk' });
    expect(await ask()).toEqual({ SHOP_APPID: null, SERVICE_ROLE: 'clerk' });
    await client.send('POST', '/emulator/reset');
    expect(await ask()).toEqual({ SHOP_APPID: 'wx00000000000000bb', SERVICE_ROLE: null });
  });

  it('lives on the clock of the emulator', async () => {
    await client.send('POST', '/emulator/clock', { advanceSeconds: 86_400 });
    const { result } = await client.probe({ do: 'clock' });
    const ahead = result.now - Date.now();
    expect(Math.abs(ahead - 86_400_000)).toBeLessThan(5000);
    expect(result).toMatchObject({ fixed: '1970-01-01T00:00:00.000Z', isDate: true });
    expect(Date.parse(result.text)).toBeGreaterThanOrEqual(result.now);
    expect(result.remaining).toBeGreaterThan(0);
    expect(result.remaining).toBeLessThanOrEqual(1000);
  });

  it('runs the new bundle after a build', async () => {
    writeFunction(dist, 'echo', 'exports.main = () => 1');
    const ask = () => client.send('POST', '/functions/echo', {}).then(({ result }) => result);
    expect(await ask()).toBe(1);
    writeFunction(dist, 'echo', 'exports.main = () => "two"');
    expect(await ask()).toBe('two');
    rmSync(path.join(dist, 'cloudfunctions', 'echo'), { recursive: true });
  });

  it('has what it prints in the log', async () => {
    await client.probe({ do: 'print' });
    const lines = await client.get('/emulator/logs');
    expect(lines).toEqual([
      expect.objectContaining({ function: 'probe', stream: 'stdout', text: 'printed' }),
      expect.objectContaining({ function: 'probe', stream: 'stderr', text: 'complained' }),
    ]);
    expect(lines[0].requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a call that does not come back well', () => {
  it.each([
    ['fail', -504002, 'Error: no good'],
    ['circular', -504002, 'circular'],
    ['reject', -504002, 'Error: nobody listens'],
    ['leave', -504002, 'process exited (3)'],
    ['hang', -504003, 'Invoking task timed out after 1 seconds'],
  ])('%s: %i %s, and the next call is served', async (deed, errCode, text) => {
    const answer = await client.probe({ do: deed });
    expect(answer).toEqual({ errCode, errMsg: expect.stringContaining(text) });
    expect(answer.errMsg).toMatch(/^cloud\.callFunction:fail Error: errCode: -50400[23] /);
    expect(answer.errMsg).not.toContain(folder);
    expect((await client.probe({ do: 'whoAmI' })).errMsg).toBe('cloud.callFunction:ok');
  });

  it('a bundle that cannot be loaded', async () => {
    writeFunction(dist, 'damaged', 'throw new Error("at load")');
    const answer = await client.send('POST', '/functions/damaged', {});
    expect(answer).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('at load') });
    rmSync(path.join(dist, 'cloudfunctions', 'damaged'), { recursive: true });
  });

  it('a function that is not there', async () => {
    const answer = await client.send('POST', '/functions/nothing', {});
    expect(answer).toMatchObject({ errCode: -501000, errMsg: expect.stringContaining('FUNCTION_NOT_FOUND') });
    expect((await client.send('POST', '/functions/..%2Fprobe', {})).errCode).toBe(-501000);
  });

  it('a result of more than 6 MB, and an event of more', async () => {
    expect((await client.probe({ do: 'large', bytes: 6 * 1024 * 1024 - 2 })).errMsg).toBe(
      'cloud.callFunction:ok',
    );
    const answer = await client.probe({ do: 'large', bytes: 6 * 1024 * 1024 });
    expect(answer).toEqual({ errCode: -504002, errMsg: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE') });
    const event = await client.probe({ text: 'x'.repeat(6 * 1024 * 1024) });
    expect(event).toEqual({ errCode: -501001, errMsg: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE') });
  });

  it('an event that is no JSON', async () => {
    const response = await client.raw('/functions/probe', { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errCode: -501007 });
  });
});

describe('a fault switch', () => {
  it('errcode: the call fails without effect', async () => {
    await fault({ api: BIND.api, kind: 'errcode', errcode: 9300531, times: 1 });
    expect((await call('bindAccount', { bizId: '1' })).errCode).toBe(9300531);
    expect(await bound()).toEqual(['seeded']);
    expect((await call('bindAccount', { bizId: '1' })).errCode).toBe(0);
  });

  it('9300501 carries the reason of the courier over HTTPS', async () => {
    await fault({ api: BIND.path, kind: 'errcode', errcode: 9300501 });
    const token = await client.token();
    const answer = await client.send('POST', `${BIND.path}?access_token=${token}`, { biz_id: '1' });
    expect(answer).toMatchObject({ errcode: 9300501, delivery_resultcode: 20003 });
    expect(answer.delivery_resultmsg).toBeTruthy();
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

  it.each([
    [[{ api: 'x', kind: 'explode' }], '0.kind'],
    [[{ api: 'x', kind: 'errcode' }], '0.errcode'],
    [[{ api: 'x', kind: 'latency', ms: 'soon' }], '0.ms'],
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

describe('api.weixin.qq.com', () => {
  const bind = (query: string, body: unknown = { biz_id: '5' }) =>
    client.send('POST', `${BIND.path}${query}`, body);

  it.each(['access_token', 'cloudbase_access_token'])('takes the token as %s', async (name) => {
    expect((await bind(`?${name}=${await client.token()}`)).errcode).toBe(0);
    const answer = await client.get(`${LIST.path}?${name}=${await client.token()}`);
    expect(answer).toEqual({ count: 2, list: [{ biz_id: 'seeded' }, { biz_id: '5' }] });
    expect(await calls()).toContainEqual({ api: LIST.path, errcode: 0, function: null });
  });

  it('refuses a missing, wrong or expired token', async () => {
    expect((await bind('')).errcode).toBe(41001);
    const wrong = await bind('?access_token=wrong');
    expect(wrong).toMatchObject({ errcode: 40001, errmsg: expect.stringMatching(RID) });
    const token = await client.token();
    await client.send('POST', '/emulator/clock', { advanceSeconds: 7200 });
    expect((await bind(`?access_token=${token}`)).errcode).toBe(42001);
    expect(await bound()).toEqual(['seeded']);
  });

  it('keeps the mini-program and the store apart', async () => {
    const [mine, store] = [await client.token(), await client.token('store')];
    expect((await bind(`?access_token=${store}`)).errcode).toBe(40001);
    expect((await client.send('POST', `${STORE.path}?access_token=${mine}`, {})).errcode).toBe(40001);
    expect((await client.send('POST', `${STORE.path}?access_token=${store}`, {})).errcode).toBe(0);
  });

  it('refuses wrong methods, bodies and paths', async () => {
    const query = `?access_token=${await client.token()}`;
    expect((await client.get(`${BIND.path}${query}`)).errcode).toBe(43002);
    expect((await client.send('POST', `${LIST.path}${query}`, {})).errcode).toBe(43001);
    expect((await client.send('POST', `${BIND.path}${query}`)).errcode).toBe(44002);
    expect((await bind(query, [])).errcode).toBe(47001);
    const broken = await client.json(`${BIND.path}${query}`, { method: 'POST', body: '{"biz' });
    expect(broken.errcode).toBe(47001);
    expect((await client.get(`/cgi-bin/nothing${query}`)).errcode).toBe(40066);
  });

  it.each([
    [{ grant_type: 'x', appid: MINIPROGRAM, secret: 'demo-secret' }, 40002],
    [{ grant_type: 'client_credential', secret: 'demo-secret' }, 41002],
    [{ grant_type: 'client_credential', appid: MINIPROGRAM }, 41004],
    [{ grant_type: 'client_credential', appid: 'wx1', secret: 'demo-secret' }, 40013],
    [{ grant_type: 'client_credential', appid: MINIPROGRAM, secret: 'demo-store-secret' }, 40125],
  ])('gives no token for %j: %i', async (body, errcode) => {
    expect((await client.send('POST', '/cgi-bin/stable_token', body)).errcode).toBe(errcode);
  });

  it('gives stable tokens to POST, plain ones to GET', async () => {
    expect((await client.get('/cgi-bin/stable_token')).errcode).toBe(43002);
    expect((await client.send('POST', '/cgi-bin/stable_token')).errcode).toBe(44002);
    const query = `grant_type=client_credential&appid=${MINIPROGRAM}&secret=demo-secret`;
    const { access_token: token, expires_in: seconds } = await client.get(`/cgi-bin/token?${query}`);
    expect(seconds).toBe(7200);
    expect((await bind(`?access_token=${token}`)).errcode).toBe(0);
  });
});

describe('the server', () => {
  it('is ready once pages, console and functions are there', async () => {
    expect(await client.get('/healthz')).toEqual({ ok: true });
    rmSync(path.join(dist, 'preview', 'index.html'));
    const response = await client.raw('/healthz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ ok: false, missing: ['pages (dist/preview)'] });
    writeFileSync(path.join(dist, 'preview', 'index.html'), '<p>pages');
  });

  it('shows pages, console and functions', async () => {
    expect(await (await client.raw('/')).text()).toBe('<p>pages');
    expect(await (await client.raw('/console')).text()).toBe('<p>console');
    expect(await client.get('/functions')).toEqual([
      { name: 'probe', title: 'probe', permissions: PERMISSIONS, samples: [] },
    ]);
  });

  it('answers on localhost, to this machine only, and lets no other site write', async () => {
    expect((await fetch(`${emulator.url}/emulator/state`)).status).toBe(200);
    const { port } = emulator;
    expect(await statusOf(port, 'GET', '/emulator/state', { host: 'evil.example' })).toBe(403);
    expect(await statusOf(port, 'POST', '/emulator/reset', { origin: 'http://evil.example' })).toBe(403);
    expect(await statusOf(port, 'POST', '/emulator/reset', { origin: emulator.url })).toBe(200);
  });

  it('tells pages to reload', async () => {
    const reader = (await client.raw('/dev/reload')).body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await next()).toContain('retry');
    emulator.notifyReload();
    expect(await next()).toBe('event: reload\ndata: {}\n\n');
    await reader?.cancel();
  });

  it('says which port is taken and what to do', async () => {
    const second = runEmulator(
      { port: emulator.port, dataDir: path.join(folder, 'other'), quiet: true },
      parts,
    );
    await expect(second).rejects.toThrow(new RegExp(`${emulator.port}.*PORT`, 's'));
  });

  it('starts again on the same port right after a stop, with its state, clock and tokens', async () => {
    const token = await client.token();
    await call('bindAccount', { bizId: 'kept' });
    await client.send('POST', '/emulator/clock', { advanceSeconds: 60 });
    const { port } = emulator;
    await emulator.stop();
    await start({ port });
    expect(await bound()).toEqual(['seeded', 'kept']);
    expect((await client.get('/emulator/clock')).offsetSeconds).toBe(60);
    expect((await client.get(`${LIST.path}?access_token=${token}`)).count).toBe(2);
    await emulator.stop();
    await start({ port, reset: true });
    expect(await bound()).toEqual(['seeded']);
    expect((await client.get('/emulator/clock')).offsetSeconds).toBe(0);
  });

  it('stops while functions are running', async () => {
    const lost = client.probe({ do: 'hang' }).catch(() => 'connection closed');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await emulator.stop();
    expect(await lost).toBe('connection closed');
    await start();
  });
});
