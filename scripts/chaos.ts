import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build/index';
import { storm } from './chaos/storm';
import { startEmulator } from './emulator/index';

/**
 * `npm run chaos -- [orders] [seed]`: no waybill is lost or doubled while answers vanish and processes die. 500 orders
 * three times each by 20 callers unless told otherwise; the same seed plays the same storm.
 */
export async function main([orders = '500', seed = '1']: string[]): Promise<void> {
  await build();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'wx-logistics-chaos-'));
  const local = await startEmulator({ port: 0, dataDir, quiet: true });
  try {
    const options = {
      url: local.url,
      orders: Number(orders),
      callers: 20,
      kills: Number(orders) / 10,
      seed: Number(seed),
    };
    const { broken, ...figures } = await storm(options);
    console.log(
      Object.entries(figures)
        .map(([name, value]) => `${name} ${value}`)
        .join(' · '),
    );
    if (broken.length) throw new Error(`Broken promises:\n- ${broken.slice(0, 20).join('\n- ')}`);
    console.log('every order has exactly one waybill, the ledger and the balances agree');
  } finally {
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
