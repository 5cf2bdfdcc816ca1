import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../build/index';
import { type StormReport, storm } from '../chaos/storm';
import { KEPT_DAYS } from '../chaos/weather';
import { type Emulator, startEmulator } from '../local-wechat';

const SEEDS = [1, 2, 3];
const CALLERS = 20;
/** They mostly wait, so a small machine bears more than it would of other work. */
const AT_ONCE = CALLERS + 4;
const MOST_SHOWN = 20;

/**
 * `npm run chaos -- [orders] [seed]`: what a clerk is told stays true in unforgiving weather (scripts/chaos/README.md).
 * 500 orders with three seeds at the same time unless told otherwise; the same seed makes the same decisions.
 */
export async function main([orders = '500', seed]: string[]): Promise<void> {
  await build();
  const seeds = seed === undefined ? SEEDS : [Number(seed)];
  const reports = await Promise.all(seeds.map((one) => play(Number(orders), one)));
  const broken = reports.flatMap((report) => report.broken);
  if (broken.length) {
    const shown = broken.slice(0, MOST_SHOWN).join('\n- ');
    throw new Error(`${broken.length} broken promises:\n- ${shown}`);
  }
  console.log('what was told holds: courier, ledger, balances and clerks agree');
}

async function play(orders: number, seed: number): Promise<StormReport> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'wx-logistics-chaos-'));
  let local: Emulator | undefined;
  try {
    const report = await storm({
      start: async (watch) => {
        local = await startEmulator({
          port: 0,
          dataDir,
          quiet: true,
          emptyDatabase: true,
          watch,
          atOnce: AT_ONCE,
          env: { PERSONAL_DATA_DAYS: String(KEPT_DAYS) },
        });
        return local.url;
      },
      orders,
      callers: CALLERS,
      kills: Math.ceil(orders / 20),
      seed,
    });
    const { broken, states, told, ...figures } = report;
    const lines = [{ seed, ...figures }, told, { ...states, broken: broken.length }].map((line) =>
      Object.entries(line)
        .map(([name, value]) => `${name} ${value}`)
        .join(' · '),
    );
    console.log(lines.join('\n  '));
    return report;
  } finally {
    await local?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
