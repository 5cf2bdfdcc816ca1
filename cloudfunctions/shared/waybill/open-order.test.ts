import { EVIDENCE_MS, YOUNG_MS } from './evidence';
import { openOrder } from './open-order';
import { newRecord, type WaybillRecord } from './record';
import { REQUEST } from './testing';

const START = Date.UTC(2026, 10, 25, 2);
const MINUTE = 60_000;
const open = (change: Partial<WaybillRecord>, age: number) =>
  openOrder({ ...newRecord(REQUEST, START), state: 'unknown', ...change }, START + age);

describe('an open order', () => {
  it('is repeated while it is young, counted from when it was last placed', () => {
    expect(open({}, YOUNG_MS - 1)).toEqual({ care: 'repeated' });
    expect(open({ state: 'creating' }, 0)).toEqual({ care: 'repeated' });
    expect(open({ placedAt: START + YOUNG_MS }, YOUNG_MS + MINUTE)).toEqual({ care: 'repeated' });
  });

  it('is only looked for when it is older, or was made elsewhere', () => {
    expect(open({}, YOUNG_MS)).toMatchObject({ care: 'lookedFor' });
    expect(open({ usedElsewhere: true }, MINUTE)).toMatchObject({ care: 'lookedFor' });
  });

  it('is not repeated once a person gave it up, however young', () => {
    expect(open({ givenUpAt: START }, MINUTE)).toMatchObject({ care: 'givenUp' });
  });

  it('closes ten minutes after the first look that counts, and never in the past', () => {
    const looks = { count: 2, firstAt: START, lastAt: START };
    const closing = (age: number, seen?: typeof looks) => open({ givenUpAt: START, looks: seen }, age);
    expect(closing(MINUTE)).toMatchObject({ closesAfter: START + MINUTE + EVIDENCE_MS });
    expect(closing(MINUTE, looks)).toMatchObject({ closesAfter: START + EVIDENCE_MS });
    expect(closing(60 * MINUTE, looks)).toMatchObject({ closesAfter: START + 60 * MINUTE });
  });

  it('is none when its outcome is known', () => {
    for (const stage of ['waiting', 'failed', 'cancelled'] as const)
      expect(open({ stage }, 0)).toBeUndefined();
  });
});
