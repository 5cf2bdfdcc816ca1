import { DAY_MS, dayOf, startOf } from './days';

describe('a day in China', () => {
  it('begins at 16:00 UTC and is over a day later, wherever the function runs', () => {
    const start = startOf('2026-11-22');
    expect(new Date(start).toISOString()).toBe('2026-11-21T16:00:00.000Z');
    expect([start - 1, start, start + DAY_MS - 1, start + DAY_MS].map(dayOf)).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-22',
      '2026-11-23',
    ]);
  });
});
