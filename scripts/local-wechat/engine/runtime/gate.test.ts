import { setTimeout as sleep } from 'node:timers/promises';
import { createGate } from './gate';

describe('a gate', () => {
  it('lets in so many at a time, in the order they came, and goes on after a failure', async () => {
    const gate = createGate(2);
    const begun: number[] = [];
    let inside = 0;
    let most = 0;
    const work = (n: number) =>
      gate(async () => {
        begun.push(n);
        inside += 1;
        most = Math.max(most, inside);
        await sleep(5);
        inside -= 1;
        if (n === 1) throw new Error('one fails');
        return n;
      });
    const ends = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work));
    expect(ends.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });
});
