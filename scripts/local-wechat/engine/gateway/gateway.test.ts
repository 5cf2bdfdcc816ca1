import { PERMISSIONS, RID, useEmulator } from '../testing/bench';
import { writeProbe } from '../testing/functions';
import { BIND } from '../testing/parts';

const { bound, call, calls, client, dist, fault, running, start } = useEmulator();

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

  it('is shown with its body to whoever watches, as is a request over HTTPS', async () => {
    const seen: unknown[] = [];
    await running().stop();
    await start({ watch: (request) => seen.push(request) });
    await call('bindAccount', { bizId: '123' });
    const request = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(seen).toEqual([{ api: BIND.api, function: 'probe', request, body: { biz_id: '123' } }]);
    await client.send('POST', `${BIND.path}?access_token=x`, { biz_id: '456' });
    expect(seen[1]).toEqual({ api: BIND.path, function: null, body: '{"biz_id":"456"}' });
  });

  it('is shown with what WeChat made of it, though its answer got lost; nothing, where it never arrived', async () => {
    const made: unknown[] = [];
    await running().stop();
    await start({ watch: (_, answered) => void answered.then((reply) => made.push(reply?.errcode)) });
    for (const kind of ['dropAfter', 'dropBefore']) {
      await fault({ api: BIND.api, kind });
      await call('bindAccount', { bizId: '1' });
    }
    expect(made).toEqual([0, undefined]);
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
});
