import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Emulator, runEmulator } from './engine';
import type { Plugin } from './plugin';
import { sendJson } from './server/http';
import { clientOf } from './testing/client';
import { writeFunction } from './testing/functions';
import { LIST, parts } from './testing/parts';
import type { HttpsRoute } from './types';

const PAY: HttpsRoute = { method: 'POST', path: '/pay/order', api: 'pay.order', token: 'miniprogram' };

/** Remembers what was paid; tells its own function when time passes. */
const payments: Plugin<{ paid: number }> = {
  name: 'payments',
  receiver: 'onPayment',
  seedState: () => ({ paid: 1 }),
  seedRecords: () => ({ waybills: [{ _id: 'paid' }], receipts: [{ _id: 'r1' }] }),
  open: ({ slot, push }) => ({
    routes: [PAY],
    call(api) {
      if (api !== PAY.api) return undefined;
      slot.value.paid += 1;
      slot.changed();
      return { errcode: 0, errmsg: 'ok' };
    },
    catchUp: () => push({ Event: 'paid' }),
    state: () => ({ paid: slot.value.paid }),
    control: (router) =>
      router.on('GET', '/emulator/payments', (visit) => sendJson(visit, { paid: slot.value.paid })),
  }),
};

const folder = mkdtempSync(path.join(tmpdir(), 'plugins-'));
const dist = path.join(folder, 'dist');
const client = clientOf(() => local.port);
let local: Emulator;
const start = async () => {
  const options = { port: 0, dataDir: path.join(folder, 'data'), distDir: dist, quiet: true };
  local = await runEmulator(options, { ...parts, plugins: [...parts.plugins, payments] });
};

beforeAll(async () => {
  mkdirSync(dist, { recursive: true });
  writeFunction(dist, 'onPayment', 'exports.main = async (event) => console.log(event.Event);');
  await start();
});
afterAll(async () => {
  await local.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a second plug-in', () => {
  const pay = async () => client.send('POST', `${PAY.path}?access_token=${await client.token()}`, {});

  it('answers its APIs and leaves the others to the first', async () => {
    expect(await pay()).toEqual({ errcode: 0, errmsg: 'ok' });
    expect((await client.get(`${LIST.path}?access_token=${await client.token()}`)).count).toBe(1);
    expect(await client.get('/emulator/state')).toMatchObject({ accounts: [{ bizId: 'seeded' }], paid: 2 });
    expect(await client.get('/emulator/payments')).toEqual({ paid: 2 });
  });

  it('keeps its state over a restart, and goes back to its demo with the others', async () => {
    await local.stop();
    await start();
    expect((await client.get('/emulator/state')).paid).toBe(2);
    expect(await client.get('/emulator/database')).toMatchObject({
      waybills: [{ _id: 'paid' }],
      receipts: [{ _id: 'r1' }],
    });
    await client.send('POST', '/emulator/reset');
    expect((await client.get('/emulator/state')).paid).toBe(1);
  });

  it('tells its own function of its events', async () => {
    await client.send('POST', '/emulator/clock', { advanceSeconds: 1 });
    while ((await client.get('/emulator/pushes')).waiting) await new Promise((next) => setTimeout(next, 20));
    expect((await client.get('/emulator/logs')).map(({ text }: { text: string }) => text)).toEqual(['paid']);
  });

  it('is missed by its name where it does not answer', async () => {
    expect((await client.get('/healthz')).missing).toEqual(['pages (dist/preview)']);
  });
});
