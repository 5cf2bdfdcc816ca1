import limits from '../../limits.json';
import { deadlineIn } from '../call/deadline';
import { adopted } from './adopt';
import { isOpen } from './claim';
import { FEWEST_LOOKS } from './evidence';
import { place } from './place';
import { LEASE_MS } from './record';
import { resolve } from './resolve';
import { openWorld, REQUEST, type Script, sightings, told, verdicts } from './testing';

const OPEN = -700003;
const ORPHANED = -700007;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const { created, refused, unreached, used, open } = verdicts;
const { found, absent, unclear } = sightings;
const other = { ...REQUEST, customRemark: '改过地址' };

const start = (script: Partial<Script>) => openWorld({ ask: [created], look: [absent], ...script });
type World = ReturnType<typeof start>;
const send = (world: World, request = REQUEST) => told(place(request, world.desk()));
const tick = async (world: World) => {
  const record = world.record();
  if (!record || !isOpen(record, world.now())) return undefined;
  return resolve(record, world.desk(), 1);
};

describe('told no', () => {
  it('is told only when it is written down: a refusal whose write is lost stays open', async () => {
    const world = start({ ask: [refused], update: ['lost'] });
    expect(await send(world)).toBe(OPEN);
    expect(world.record()?.state).toBe('creating');
  });

  it('is told where the write was lost once and landed the next time', async () => {
    const world = start({ ask: [refused] });
    expect(await send(world)).toBe(9300501);
    expect(world.record()).toMatchObject({ state: 'refused', reason: { errCode: 9300501 } });
    for (let at = 0; at < 10; at++) {
      world.pass(10 * MINUTE);
      await tick(world);
    }
    expect(world.count('ask')).toBe(1);
  });

  it('is not told where the lease was lost to somebody else meanwhile', async () => {
    const world = start({});
    world.script.ask = [
      () => {
        const record = world.record();
        if (record) record.attempt = 'another';
        return refused;
      },
    ];
    expect(await send(world)).toBe(OPEN);
  });

  // Kills the mutation: a retry keeps the old request.
  it('lets a corrected request go out under the same orderId, and keeps that one', async () => {
    const world = start({ ask: [refused, open], look: [unclear] });
    await send(world);
    expect(await send(world, other)).toBe(OPEN);
    expect(world.sent).toEqual([REQUEST, other]);
    expect(world.record()).toMatchObject({ request: other, mixed: true });
    world.script.ask = [created];
    world.script.look = [absent];
    expect(await send(world, other)).toBe('YT1');
    expect(world.sent.at(-1)).toEqual(other);
  });

  it('of a refused order is taken back where its waybill turns up after all, but not for another request', async () => {
    const world = start({ ask: [refused] });
    await send(world);
    const seen = { ...found, deliveryId: 'YTO' };
    expect(adopted(world.record() as never, seen)).toMatchObject({ state: 'created' });
    await send(world, other);
    expect(adopted(world.record() as never, seen)).toBeUndefined();
  });

  it('names a pickup time that is over without asking WeChat, and is not looked after', async () => {
    const world = start({});
    expect(await send(world, { ...REQUEST, expectTime: 1 })).toBe(-700001);
    expect(world.steps).toEqual([]);
    expect(world.record()).toMatchObject({ state: 'refused' });
    expect(world.record()).not.toHaveProperty('closedAt');
  });
});

describe('told open', () => {
  it.each(['lost', 'unheard', 'late'] as const)('is an insert that may have landed (%s)', async (fate) => {
    const world = start({ insert: [fate] });
    expect(await send(world)).toBe(OPEN);
    expect(world.count('ask')).toBe(0);
    world.landLate();
    world.pass(LEASE_MS + 1);
    expect(await send(world)).toBe('YT1');
    expect(world.count('ask')).toBe(1);
  });

  it('is a corrected order whose claim may have landed', async () => {
    const world = start({ ask: [refused] });
    await send(world);
    world.script.update = ['late'];
    expect(await send(world, other)).toBe(OPEN);
    world.landLate();
    expect(world.record()).toMatchObject({ state: 'creating', request: other });
  });

  it.each([
    ['45011', unreached],
    ['9300501', refused],
  ])(
    'stays open where the repeat is refused (%s) and the first call is still under way',
    async (_, answer) => {
      const world = start({ ask: [open, answer], look: [absent] });
      expect(await send(world)).toBe(OPEN);
      expect(world.record()?.state).toBe('unknown');
      world.script.look = [found];
      expect(await send(world)).toBe('YT1');
    },
  );

  // Kills the mutations: look limit 4 → 1; no ten minutes.
  it('becomes orphaned by four looks or more over ten minutes, neither sooner nor by fewer', async () => {
    const world = start({ ask: [open, used], look: [absent] });
    expect(await send(world)).toBe(OPEN);
    expect(world.record()?.looks?.count).toBeGreaterThanOrEqual(FEWEST_LOOKS - 1);
    world.pass(9 * MINUTE);
    expect(await send(world)).toBe(OPEN);
    world.pass(2 * MINUTE);
    expect(await send(world)).toBe(ORPHANED);

    const jumping = start({ ask: [open, used], look: [unclear] });
    await send(jumping);
    jumping.script.look = [absent];
    await tick(jumping);
    for (let looks = 1; looks < FEWEST_LOOKS; looks++) {
      expect(jumping.record()?.state).toBe('unknown');
      jumping.pass(40 * 24 * HOUR);
      await tick(jumping);
    }
    expect(jumping.record()?.state).toBe('orphaned');
  });

  it('forgets what was looked for before a call that may still make it', async () => {
    const world = start({ ask: [open], look: [absent] });
    await send(world);
    world.pass(30 * MINUTE);
    expect(await send(world)).toBe(OPEN);
    expect(world.record()).not.toHaveProperty('looks');
  });

  it('forgets it before the call is made: whoever makes it may die', async () => {
    const world = start({ ask: [open, used], look: [absent] });
    await send(world);
    world.pass(5 * MINUTE);
    world.script.ask = [
      () => {
        throw new Error('killed');
      },
    ];
    world.script.look = [unclear, absent];
    await expect(place(REQUEST, world.desk())).rejects.toThrow('killed');
    expect(world.record()).toMatchObject({ state: 'creating' });
    expect(world.record()).not.toHaveProperty('looks');
  });

  it('is repeated for an hour, by whoever asks; later it is only looked for', async () => {
    const world = start({ ask: [open], look: [absent] });
    await send(world);
    const asks = world.count('ask');
    world.pass(59 * MINUTE);
    await tick(world);
    expect(world.count('ask')).toBe(asks + 1);
    world.pass(2 * MINUTE);
    await tick(world);
    await send(world);
    expect(world.count('ask')).toBe(asks + 1);
  });

  it('ends in the waybill when a look finds it, however old', async () => {
    const world = start({ ask: [open], look: [unclear] });
    await send(world);
    world.pass(30 * 24 * HOUR);
    world.script.look = [found];
    expect(await send(world)).toBe('YT1');
    expect(world.record()).toMatchObject({ state: 'created', waybillId: 'YT1' });
  });
});

describe('told a number', () => {
  it('is true though it could not be written down: the next one finds it', async () => {
    const world = start({ ask: [created], look: [found], update: ['lost'] });
    expect(await send(world)).toBe('YT1');
    world.pass(LEASE_MS + 1);
    expect(await send(world)).toBe('YT1');
    expect(world.count('ask')).toBe(1);
  });
});

describe('the lease', () => {
  // Kills the mutation: a lease shorter than a function's life.
  it('outlives the function that took it, by ten seconds for clocks that differ', () => {
    expect(LEASE_MS).toBeGreaterThanOrEqual(limits.timeoutSeconds * 1000 + 10_000);
  });

  it('keeps a second caller waiting, who then tells the number of the first', async () => {
    const world = start({});
    await send(world);
    const { attempt } = world.record() as { attempt: string };
    await world.ledger.updateIf('A1', attempt, {
      state: 'creating',
      leaseUntil: world.now() + LEASE_MS,
      attempt: 'first',
    });
    const waiting = send(world);
    await world.ledger.updateIf('A1', 'first', { state: 'created', attempt: 'done' });
    expect(await waiting).toBe('YT1');
    expect(world.count('ask')).toBe(1);
  });
});

describe('the time', () => {
  it.each([
    ['WeChat', { askMs: 13_000, lookMs: 4000 }],
    ['looks', { lookMs: 4000 }],
  ])('is kept though every answer of %s takes as long as it may', async (_, times) => {
    const world = start({ ask: [open], look: [absent], ...times });
    const before = world.now();
    expect(await send(world)).toBe(OPEN);
    expect(world.now() - before).toBeLessThan(19_000);
  });

  it('that a slow first call used up is no time for another: the rest is for writing down', async () => {
    const world = start({ ask: [open], look: [absent], askMs: 14_000 });
    const before = world.now();
    expect(await send(world)).toBe(OPEN);
    expect(world.steps).toEqual(['ask']);
    expect(world.now() - before).toBeLessThanOrEqual(14_000);
  });

  it('that a slow ledger used up leaves the order unsent, and says so', async () => {
    const world = start({});
    const deadline = deadlineIn(1200, { now: world.now, pause: async () => {} });
    expect(await told(place(REQUEST, world.desk(deadline)))).toBe(-700011);
    expect(world.count('ask')).toBe(0);
    expect(await send(world)).toBe('YT1');
  });
});
