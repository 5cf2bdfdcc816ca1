import fc from 'fast-check';
import * as v from 'valibot';
import { unixSeconds } from './fields';

const problem = (value: unknown) => v.safeParse(unixSeconds('轨迹时间'), value).issues?.[0]?.message;

describe('a time in seconds', () => {
  it('may be any of the next decades, and milliseconds of the same times are named as such', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }), (seconds) => {
        expect(problem(seconds)).toBeUndefined();
        expect(problem(seconds * 1000)).toBe('轨迹时间看起来是毫秒，请改用秒');
      }),
    );
  });

  it('is whole and not negative', () => {
    expect(problem(1.5)).toBe('轨迹时间应为整数');
    expect(problem(-1)).toBe('轨迹时间不能小于 0');
  });
});
