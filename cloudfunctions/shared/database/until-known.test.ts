import { deadlineIn } from '../call/deadline';
import { untilKnown } from './until-known';

/** One value that stands for a record, written by what comes of each try. */
function stage(fates: ('works' | 'lost' | 'unheard' | 'taken')[]) {
  let now = 0;
  let stored = 'before';
  let writes = 0;
  const pause = async (ms: number) => {
    now += ms;
  };
  const deadline = deadlineIn(1000, { now: () => now, pause });
  const write = async () => {
    const fate = fates[Math.min(writes, fates.length - 1)];
    writes += 1;
    if (fate === 'taken') stored = 'another';
    if (stored !== 'before') return undefined;
    if (fate !== 'lost') stored = 'mine';
    if (fate === 'works') return true;
    throw new Error('no answer');
  };
  const look = async () => (stored === 'before' ? undefined : stored === 'mine');
  return { run: (see = look) => untilKnown('waybills', deadline, write, see), writes: () => writes };
}

describe('a write to the ledger', () => {
  it('that works is made once', async () => {
    const { run, writes } = stage(['works']);
    expect([await run(), writes()]).toEqual([true, 1]);
  });

  it('that is lost is made again', async () => {
    const { run, writes } = stage(['lost', 'lost', 'works']);
    expect([await run(), writes()]).toEqual([true, 3]);
  });

  it('whose answer got lost is seen to be there, and not made again', async () => {
    const { run, writes } = stage(['unheard']);
    expect([await run(), writes()]).toEqual([true, 1]);
  });

  it('that somebody else was faster with is not made', async () => {
    const { run } = stage(['taken']);
    expect(await run()).toBe(false);
  });

  it('that nobody can tell of may be done: that is said', async () => {
    const { run, writes } = stage(['lost']);
    await expect(run()).rejects.toMatchObject({ errCode: -700005, details: { maybeDone: true } });
    expect(writes()).toBe(4);
    const blind = stage(['unheard']);
    const unseen = async () => {
      throw new Error('no answer');
    };
    await expect(blind.run(unseen)).rejects.toMatchObject({ details: { maybeDone: true } });
  });

  it('to a collection that nobody made is not begun again, and says which', async () => {
    const missing = async () => {
      throw { errCode: -502005 };
    };
    const ended = untilKnown('staff', deadlineIn(1000), missing, missing);
    await expect(ended).rejects.toMatchObject({
      details: { explanation: { title: '云数据库里没有集合 staff' } },
    });
    await expect(ended).rejects.not.toHaveProperty('details.maybeDone');
  });
});
