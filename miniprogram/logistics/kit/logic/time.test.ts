import fc from 'fast-check';
import { timeText } from './time';

const at = (text: string) => new Date(text).getTime();
const said = (then: string, now: string) => timeText(at(then) / 1000, at(now));

describe('a moment is said', () => {
  const now = '2025-11-22T15:04:30';

  test.each([
    ['刚刚', '2025-11-22T15:03:40'],
    ['1 分钟前', '2025-11-22T15:03:20'],
    ['59 分钟前', '2025-11-22T14:05:00'],
    ['今天 09:07', '2025-11-22T09:07:00'],
    ['昨天 23:59', '2025-11-21T23:59:59'],
    ['11-20 15:04', '2025-11-20T15:04:00'],
    ['2024-12-31', '2024-12-31T08:00:00'],
  ])('%s', (words, then) => {
    expect(said(then, now)).toBe(words);
  });

  test('in minutes even across midnight', () => {
    expect(said('2025-11-21T23:50:00', '2025-11-22T00:10:00')).toBe('20 分钟前');
  });

  test('as nothing where WeChat sent no time', () => {
    expect(timeText(0, at(now))).toBe('');
    expect(timeText(undefined, at(now))).toBe('');
  });

  test('plainly when the phone clock is behind', () => {
    expect(said('2025-11-22T15:30:00', now)).toBe('今天 15:30');
  });

  test('in at most sixteen characters, whatever the moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4e9 }), fc.integer({ min: 0, max: 4e12 }), (seconds, nowMs) => {
        const words = timeText(seconds, nowMs);
        expect(words).not.toMatch(/NaN|undefined/);
        expect(words.length).toBeGreaterThan(0);
        expect(words.length).toBeLessThanOrEqual(16);
      }),
    );
  });
});
