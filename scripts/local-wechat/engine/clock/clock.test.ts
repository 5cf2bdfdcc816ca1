import { createClock } from './clock';

const open = () => createClock({ value: { offsetMs: 0 }, changed() {} });

describe('waiting on the clock', () => {
  it('takes its time', async () => {
    const clock = open();
    const started = clock.now();
    await clock.wait(60);
    expect(clock.now() - started).toBeGreaterThanOrEqual(59);
  });

  it('ends when the clock jumps past it, the earliest first, and not before', async () => {
    const clock = open();
    const order: string[] = [];
    const late = clock.wait(50_000).then(() => order.push('late'));
    const early = clock.wait(20_000).then(() => order.push('early'));
    clock.advance(10);
    await new Promise((next) => setTimeout(next, 20));
    expect(order).toEqual([]);
    clock.advance(45);
    await Promise.all([late, early]);
    expect(order).toEqual(['early', 'late']);
  });
});
