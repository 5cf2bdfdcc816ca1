import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runEmulator } from './engine';
import { PERMISSIONS, useEmulator } from './testing/bench';
import { statusOf } from './testing/client';
import { LIST, parts } from './testing/parts';

const { bound, call, client, dist, folder, running, start } = useEmulator();

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
    expect((await fetch(`${running().url}/emulator/state`)).status).toBe(200);
    const { port } = running();
    expect(await statusOf(port, 'GET', '/emulator/state', { host: 'evil.example' })).toBe(403);
    expect(await statusOf(port, 'POST', '/emulator/reset', { origin: 'http://evil.example' })).toBe(403);
    expect(await statusOf(port, 'POST', '/emulator/reset', { origin: running().url })).toBe(200);
  });

  it('tells pages to reload', async () => {
    const reader = (await client.raw('/dev/reload')).body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await next()).toContain('retry');
    running().notifyReload();
    expect(await next()).toBe('event: reload\ndata: {}\n\n');
    await reader?.cancel();
  });

  it('says which port is taken and what to do', async () => {
    const second = runEmulator(
      { port: running().port, dataDir: path.join(folder, 'other'), quiet: true },
      parts,
    );
    await expect(second).rejects.toThrow(new RegExp(`${running().port}.*PORT`, 's'));
  });

  it('says which data folder is taken, and leaves it to whoever has it, also where the port is taken first', async () => {
    await call('bindAccount', { bizId: 'kept' });
    const dataDir = path.join(folder, 'data');
    const second = (port: number, of: string) =>
      runEmulator({ port, dataDir: of, reset: true, quiet: true }, parts);
    await expect(second(0, dataDir)).rejects.toThrow(/data.*DATA_DIR/s);
    await expect(second(running().port, dataDir)).rejects.toThrow(/data.*DATA_DIR/s);
    expect(await bound()).toEqual(['seeded', 'kept']);
    const free = path.join(folder, 'free');
    await expect(second(running().port, free)).rejects.toThrow('PORT');
    await (await second(0, free)).stop();
  });

  it('starts again on the same port right after a stop, with its state, clock and tokens', async () => {
    const token = await client.token();
    await call('bindAccount', { bizId: 'kept' });
    await client.send('POST', '/emulator/clock', { advanceSeconds: 60 });
    const { port } = running();
    await running().stop();
    await start({ port });
    expect(await bound()).toEqual(['seeded', 'kept']);
    expect((await client.get('/emulator/clock')).offsetSeconds).toBe(60);
    expect((await client.get(`${LIST.path}?access_token=${token}`)).count).toBe(2);
    await running().stop();
    await start({ port, reset: true });
    expect(await bound()).toEqual(['seeded']);
    expect((await client.get('/emulator/clock')).offsetSeconds).toBe(0);
  });

  it('stops while functions are running', async () => {
    const lost = client.probe({ do: 'hang' }).catch(() => 'connection closed');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await running().stop();
    expect(await lost).toBe('connection closed');
    await start();
  });
});
