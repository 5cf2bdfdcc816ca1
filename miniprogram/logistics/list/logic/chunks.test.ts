import fc from 'fast-check';
import { examples } from '../../../../tests/properties';
import { chunkCount, chunkRange, FIRST_PAGE, isNear, LATER_PAGE } from './chunks';

describe('chunks of a list', () => {
  it('hold every row once, however many there are', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12_000 }), (rows) => {
        let next = 0;
        for (let chunk = 0; chunk < chunkCount(rows); chunk++) {
          const [start, end] = chunkRange(chunk);
          expect(start).toBe(next);
          next = end;
        }
        expect(next).toBeGreaterThanOrEqual(rows);
        expect(next - rows).toBeLessThan(25);
      }),
      { numRuns: examples(50) },
    );
  });

  it('are only added by a later page: those before keep their rows', () => {
    for (const pages of [0, 1, 2, 7]) {
      const rows = FIRST_PAGE + pages * LATER_PAGE;
      expect(chunkRange(chunkCount(rows) - 1)[1]).toBe(rows);
    }
  });

  it('count as near while they so much as touch the area', () => {
    const area = { top: -1200, bottom: 2000 };
    expect(isNear({ top: 2000, bottom: 3900 }, area)).toBe(true);
    expect(isNear({ top: 2001, bottom: 3900 }, area)).toBe(false);
    expect(isNear({ top: -3000, bottom: -1201 }, area)).toBe(false);
    expect(isNear({ top: -5000, bottom: 5000 }, area)).toBe(true);
  });
});
