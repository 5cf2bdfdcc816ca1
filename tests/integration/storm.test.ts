import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storm } from '../../scripts/chaos/storm';
import { KEPT_DAYS } from '../../scripts/chaos/weather';
import { seededRandom } from '../../scripts/lib/random';
import { type Emulator, startEmulator } from '../../scripts/local-wechat';

const dataDir = mkdtempSync(path.join(tmpdir(), 'wx-logistics-storm-'));
const DAY = 24 * 3600;
let local: Emulator | undefined;
afterAll(async () => {
  await local?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a storm of refusals, lost and late answers, dying processes and jumping clocks', () => {
  it('keeps what every clerk was told (a small one; `npm run chaos` plays the large one)', async () => {
    const report = await storm({
      start: async (watch) => {
        local = await startEmulator({
          port: 0,
          dataDir,
          quiet: true,
          emptyDatabase: true,
          watch,
          atOnce: 24,
          env: { PERSONAL_DATA_DAYS: String(KEPT_DAYS) },
        });
        return local.url;
      },
      orders: 36,
      callers: 20,
      kills: 3,
      seed: 7,
      jumps: [40 * DAY],
    });
    expect(report.broken).toEqual([]);
    expect(report.kills).toBe(3);
    expect(report.calls).toBeGreaterThanOrEqual(36);
  }, 240_000);

  it('makes the same decisions for the same seed', () => {
    const first = Array.from({ length: 5 }, seededRandom(7));
    expect(Array.from({ length: 5 }, seededRandom(7))).toEqual(first);
    expect(Array.from({ length: 5 }, seededRandom(8))).not.toEqual(first);
  });
});
