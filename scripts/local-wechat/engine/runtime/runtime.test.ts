import { rmSync } from 'node:fs';
import path from 'node:path';
import { DEMO_APPID, useEmulator } from '../testing/bench';
import { writeFunction } from '../testing/functions';

const { client, dist } = useEmulator({ freshInstances: true });

describe('a function instance', () => {
  it('knows the caller from the platform, whatever the event says', async () => {
    const forged = { do: 'whoAmI', userInfo: { openId: 'o-demo-owner' } };
    const { result } = await client.probe(forged, { openid: 'o-thief' });
    expect(result.before).toMatchObject({ OPENID: 'o-thief', APPID: DEMO_APPID, SOURCE: 'wx_client' });
    const echoed = await client.probe({ userInfo: { openId: 'o-demo-owner' } }, { openid: 'o-thief' });
    expect(echoed.result.event.userInfo).toEqual({ appId: DEMO_APPID, openId: 'o-thief' });
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
      userInfo: { appId: DEMO_APPID, openId: 'o-demo-owner' },
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
    expect(result.remaining).toBeLessThanOrEqual(20_000);
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
