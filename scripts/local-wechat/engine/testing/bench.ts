import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Emulator, type EmulatorOptions, runEmulator } from '../engine';
import { type Answer, clientOf } from './client';
import { writeProbe } from './functions';
import { BIND, parts } from './parts';

export const DEMO_APPID = 'wx00000000000000aa';
export const RID = / rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/;
export const PERMISSIONS = [
  BIND.api,
  'logistics.getQuota',
  'logistics.testUpdateOrder',
  'logistics.unheardOf',
];

interface BenchOptions extends Partial<EmulatorOptions> {
  /** Each test starts the function anew, as it was built first: for those that change it or look at its memory. */
  freshInstances?: boolean;
}

/**
 * A local WeChat of its own for the tests of one file, reset before each, with one built function (`probe`) that
 * does what its event says through the real SDK.
 */
export function useEmulator({ freshInstances = false, ...options }: BenchOptions = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'emulator-'));
  const dist = path.join(folder, 'dist');
  let emulator: Emulator;
  const client = clientOf(() => emulator.port);

  async function start(more: Partial<EmulatorOptions> = {}): Promise<void> {
    const dataDir = path.join(folder, 'data');
    emulator = await runEmulator(
      { port: 0, dataDir, distDir: dist, quiet: true, ...options, ...more },
      parts,
    );
  }

  beforeAll(async () => {
    mkdirSync(path.join(dist, 'preview'), { recursive: true });
    writeFileSync(path.join(dist, 'preview', 'index.html'), '<p>pages');
    writeProbe(dist, PERMISSIONS);
    await start();
  });
  beforeEach(async () => {
    if (freshInstances) writeProbe(dist, PERMISSIONS);
    await client.send('POST', `/emulator/reset${freshInstances ? '' : '?keepInstances'}`);
  });
  afterAll(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    folder,
    dist,
    client,
    start,
    running: () => emulator,
    /** `cloud.openapi.logistics.<api>(request)` inside the probe. */
    call: async (api: string, request: object = {}): Promise<Answer> =>
      (await client.probe({ do: 'call', api, request })).result,
    /** What an expression of `db`, `_` and `waybills` of the SDK inside the probe comes to, or its error. */
    database: async (code: string): Promise<Answer> => (await client.probe({ do: 'database', code })).result,
    fault: (...faults: object[]) => client.send('PUT', '/emulator/faults', faults),
    /** bizIds the back end holds. */
    bound: async (): Promise<string[]> =>
      (await client.get('/emulator/state')).accounts.map(({ bizId }: Answer) => bizId),
    /** The call log without its times. */
    calls: async (): Promise<Answer[]> =>
      (await client.get('/emulator/calls')).map(({ at: _, ...entry }: Answer) => entry),
  };
}
