import type { FunctionFigures } from './functions';
import { medianOf } from './medians';
import { missed } from './targets';

const figures = (name: string, ratio: number, database = false): FunctionFigures => ({
  name,
  database,
  loadMs: 1,
  answeredMs: 1,
  memoryBytes: 1,
  ratios: { load: ratio, answered: ratio, memory: ratio },
  overheadMs: database ? undefined : 0.1,
});
const reportOf = (...functions: FunctionFigures[]) => {
  const start = { loadMs: 1, answeredMs: 1, memoryBytes: 1 };
  return { functions: { baseline: start, floor: start, functions } };
};

describe('what misses its target', () => {
  it('is named with what was measured and what was wanted', () => {
    expect(missed(reportOf(figures('getQuota', 0.2)))).toEqual([
      'getQuota load: 0.20 ×, wanted at most 0.18 ×',
    ]);
  });

  it('may be more where the database is touched', () => {
    expect(missed(reportOf(figures('addOrder', 0.29, true)))).toEqual([]);
    expect(missed(reportOf(figures('addOrder', 0.4, true)))).toHaveLength(2);
  });

  it('includes what could not be measured at all', () => {
    expect(missed({ work: { buildMs: 1, rebuildMs: Number.NaN, readyMs: 1 } })).toHaveLength(1);
    expect(missed({})).toEqual([]);
  });
});

test('a median is the middle one, whatever the order', () => {
  expect(medianOf([9, 1, 5])).toBe(5);
  expect(medianOf([])).toBeNaN();
});
