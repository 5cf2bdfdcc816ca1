import { seededRandom } from '../../scripts/chaos/random';
import { storm } from '../../scripts/chaos/storm';
import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal({ emptyDatabase: true });
});
afterAll(() => local.remove());

describe('a storm of lost answers and dying processes', () => {
  it('neither loses nor doubles a waybill (a small one; `npm run chaos` plays the large one)', async () => {
    const report = await storm({ url: local.url, orders: 30, callers: 10, kills: 3, seed: 7 });
    expect(report.broken).toEqual([]);
    expect(report.kills).toBe(3);
    expect(report.calls).toBeGreaterThanOrEqual(90);
  }, 240_000);

  it('is the same for the same seed', () => {
    const first = Array.from({ length: 5 }, seededRandom(7));
    expect(Array.from({ length: 5 }, seededRandom(7))).toEqual(first);
    expect(Array.from({ length: 5 }, seededRandom(8))).not.toEqual(first);
  });
});
