import limits from '../../limits.json';
import { deadlineIn, deadlineOf, type Stopwatch } from './deadline';

const LIMIT_MS = limits.timeoutSeconds * 1000;

function virtual(): Stopwatch {
  let now = 0;
  return {
    now: () => now,
    pause: async (ms) => {
      now += ms;
    },
  };
}

describe('the deadline of an invocation', () => {
  const left = (told?: number) =>
    deadlineOf(told === undefined ? undefined : { getRemainingTimeInMillis: () => told }).left();

  it.each([
    ['what the platform says', 6000, 5000],
    ['the limit of the project where the platform says nothing', undefined, LIMIT_MS - 1000],
    ['the limit where the platform gives more than the project counts on', 60_000, LIMIT_MS - 1000],
    ['the limit where what the platform says is no time', 0, LIMIT_MS - 1000],
  ])('is a second before %s', (_, told, expected) => {
    expect(Math.abs(left(told) - expected)).toBeLessThan(500);
  });
});

describe('a deadline', () => {
  it('comes nearer by every pause, and no pause goes beyond it', async () => {
    const stopwatch = virtual();
    const deadline = deadlineIn(1000, stopwatch);
    await deadline.pause(400);
    expect(deadline.left()).toBe(600);
    await deadline.pause(5000);
    expect(deadline.left()).toBe(0);
    await deadline.pause(5000);
    expect(stopwatch.now()).toBe(1000);
  });

  it('can be kept shorter for a part of the work, never longer', async () => {
    const deadline = deadlineIn(1000, virtual());
    expect(deadline.reserving(300).left()).toBe(700);
    expect(deadline.within(200).left()).toBe(200);
    expect(deadline.within(2000).left()).toBe(1000);
    const part = deadline.within(500);
    await deadline.pause(400);
    expect([part.left(), deadline.left()]).toEqual([100, 600]);
  });
});
