import { useEmulator } from '../testing/bench';

const { client, call, fault } = useEmulator({ skipWaits: true });

const offsetSeconds = async (): Promise<number> => (await client.get('/emulator/clock')).offsetSeconds;
const waitFor = (waitMs: number) => client.probe({ do: 'wait', ms: waitMs });
const SECOND = 1000;

describe('time in which functions only wait', () => {
  it('is over at once, for their timers, their monotonic time, their Date and the clock', async () => {
    const { result } = await waitFor(15 * SECOND);
    for (const passed of [result.date, result.monotonic, result.remaining]) {
      expect(passed).toBeGreaterThanOrEqual(15 * SECOND);
      expect(passed).toBeLessThan(19 * SECOND);
    }
    expect(await offsetSeconds()).toBeGreaterThan(14);
    expect(await offsetSeconds()).toBeLessThanOrEqual(15.1);
  });

  it('is over at once for an answer that is late, and what is due first comes first', async () => {
    await fault({ api: 'logistics.bindAccount', kind: 'latency', ms: 4000 });
    const { result } = await client.probe({ do: 'race', ms: [9000, 3000], api: 'bindAccount' });
    expect(result).toEqual(['3000 ms', 'answer', '9000 ms']);
  });

  it('ends a function that hangs, at its time limit', async () => {
    expect(await client.probe({ do: 'hang' })).toMatchObject({ errCode: -504003 });
    expect(await offsetSeconds()).toBeGreaterThan(19);
    expect((await waitFor(10)).result.date).toBeGreaterThanOrEqual(10);
  });

  it('fires no timer that was cleared, and one with the arguments it was given', async () => {
    expect((await client.probe({ do: 'timers' })).result).toEqual(['given', 'promised']);
  });

  it('passes for several functions together', async () => {
    const lengths = [2, 5, 11, 17].map((seconds) => seconds * SECOND);
    const answers = await Promise.all(lengths.map(waitFor));
    answers.forEach(({ result }, at) => {
      expect(result.date).toBeGreaterThanOrEqual(lengths[at] ?? 0);
    });
    expect(await offsetSeconds()).toBeLessThan(60);
  });
});

describe('time in which somebody works', () => {
  it('is not skipped, whoever else waits', async () => {
    const order: string[] = [];
    const work = client.probe({ do: 'work', ms: 700 }).then(() => order.push('worked'));
    const wait = waitFor(5 * SECOND).then(() => order.push('waited'));
    await Promise.all([work, wait]);
    expect(order).toEqual(['worked', 'waited']);
  });

  it('is not skipped while a request of a function is being answered', async () => {
    const before = await offsetSeconds();
    await call('bindAccount', { bizId: 'quick' });
    expect(await offsetSeconds()).toBe(before);
  });
});

it('switched off, a wait takes its time', async () => {
  await client.send('PUT', '/emulator/clock', { skipWaits: false });
  const { result } = await waitFor(60);
  expect(result.date).toBeGreaterThanOrEqual(59);
  expect(await offsetSeconds()).toBe(0);
  expect(await client.send('PUT', '/emulator/clock', { skipWaits: true })).toMatchObject({ skipWaits: true });
});

it('a change of the clock that says nothing is refused', async () => {
  expect(await client.send('PUT', '/emulator/clock', {})).toMatchObject({
    errMsg: expect.stringContaining('skipWaits'),
  });
});
