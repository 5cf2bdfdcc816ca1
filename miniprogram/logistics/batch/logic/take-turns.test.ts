import { takeTurns } from './take-turns';

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('taking turns', () => {
  it('does everything once and never more at a time than agreed', async () => {
    let under = 0;
    let most = 0;
    const done: number[] = [];
    const items = Array.from({ length: 20 }, (_, at) => at);
    const left = await takeTurns(items, 3, async (item) => {
      under += 1;
      most = Math.max(most, under);
      await pause();
      under -= 1;
      done.push(item);
    });
    expect([left, most]).toEqual([[], 3]);
    expect(done.sort((a, b) => a - b)).toEqual(items);
  });

  it('finishes what is under way when it should stop, and tells what was not begun', async () => {
    const done: number[] = [];
    const work = async (item: number) => {
      await pause();
      done.push(item);
    };
    const left = await takeTurns([1, 2, 3, 4, 5], 2, work, () => done.length === 0);
    expect([...done, ...left].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(done).toEqual([1, 2]);
  });
});
