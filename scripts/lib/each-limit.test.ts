import { eachLimit } from './each-limit';

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('each of many, a few at a time', () => {
  it('is done once, in order, and never more together than the limit', async () => {
    let [under, most] = [0, 0];
    const begun: number[] = [];
    await eachLimit([0, 1, 2, 3, 4, 5, 6], 3, async (item) => {
      begun.push(item);
      under += 1;
      most = Math.max(most, under);
      await pause();
      under -= 1;
    });
    expect([begun, most]).toEqual([[0, 1, 2, 3, 4, 5, 6], 3]);
  });

  it('ends with the failure of one', async () => {
    const work = async (item: number) => {
      await pause();
      if (item === 2) throw new Error('two');
    };
    await expect(eachLimit([1, 2, 3], 2, work)).rejects.toThrow('two');
  });
});
