import { OWN } from '../failure/codes';
import { CallError } from '../failure/failure';
import { adopted } from './adopt';
import { giveUp, placeAgain } from './decide';
import { EVIDENCE_MS } from './evidence';
import { LEASE_MS } from './record';
import { resolve } from './resolve';
import { openWorld, sightings, told, verdicts } from './testing';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const { created, open } = verdicts;
const { absent, found, unclear } = sightings;

const start = (
  look: (typeof sightings)[keyof typeof sightings],
  ask: (typeof verdicts)[keyof typeof verdicts] = open,
) => {
  const world = openWorld({ ask: [ask], look: [look] }, { state: 'unknown' });
  world.pass(DAY);
  return world;
};
type World = ReturnType<typeof start>;
const tick = (world: World) => resolve(world.record() as never, world.desk(), 1);

describe('不要了', () => {
  it('stops every repeat at once, and closes the order after looks over ten minutes', async () => {
    const world = start(absent);
    const given = await giveUp('A1', world.desk());
    expect(given).toMatchObject({ state: 'unknown' });
    expect((given.closesAfter ?? 0) - world.now()).toBeLessThanOrEqual(EVIDENCE_MS);
    world.pass(11 * MINUTE);
    await tick(world);
    expect(world.record()).toMatchObject({ state: 'orphaned' });
    expect(world.count('ask')).toBe(0);
  });

  it('stops the repeats of a young order, too', async () => {
    const world = openWorld({ ask: [created], look: [absent] }, { state: 'unknown' });
    await giveUp('A1', world.desk());
    await tick(world);
    expect(world.count('ask')).toBe(0);
  });

  it('is not believed where WeChat does not answer: the order stays open', async () => {
    const world = start(unclear);
    for (let days = 0; days < 5; days++) {
      expect(await giveUp('A1', world.desk())).toMatchObject({ state: 'unknown' });
      world.pass(DAY);
    }
  });

  it('stands once it is written down, though the ledger is away for the rest of the call', async () => {
    const world = start(absent);
    const desk = world.desk();
    const away = () => Promise.reject(new CallError(OWN.ledgerUnavailable, 'away'));
    let found = 0;
    const find: typeof desk.ledger.find = (id) => (found++ === 0 ? desk.ledger.find(id) : away());
    const given = await giveUp('A1', { ...desk, ledger: { ...desk.ledger, find } });
    expect(given).toMatchObject({ orderId: 'A1', state: 'unknown' });
    expect(world.record()).toMatchObject({ givenUpAt: expect.any(Number) });
  });

  it('tells of a waybill that is there', async () => {
    const world = start(found);
    expect(await giveUp('A1', world.desk())).toEqual({ orderId: 'A1', state: 'created', waybillId: 'YT1' });
  });

  it('is undone when a waybill turns up after all', async () => {
    const world = start(absent);
    await giveUp('A1', world.desk());
    world.pass(11 * MINUTE);
    await tick(world);
    expect(adopted(world.record() as never, { ...found, deliveryId: 'YTO' })).toMatchObject({
      state: 'created',
      givenUpAt: undefined,
    });
  });
});

describe('再建一次', () => {
  it('places an old order again, after a look', async () => {
    const world = start(absent, created);
    expect(await placeAgain('A1', world.desk())).toEqual({
      orderId: 'A1',
      state: 'created',
      waybillId: 'YT1',
    });
    expect(world.steps).toEqual(['look', 'ask']);
  });

  it('undoes that nobody wanted it', async () => {
    const world = start(absent, created);
    await giveUp('A1', world.desk());
    await placeAgain('A1', world.desk());
    expect(world.record()).toMatchObject({ state: 'created' });
    expect(world.record()).not.toHaveProperty('givenUpAt');
  });

  it('makes it young once more, so that whoever asks repeats it', async () => {
    const world = start(absent);
    expect(await told(placeAgain('A1', world.desk()) as never)).toBe(-700003);
    const asks = world.count('ask');
    world.pass(5 * MINUTE);
    await tick(world);
    expect(world.count('ask')).toBe(asks + 1);
  });
});

describe('both', () => {
  it.each(['created', 'refused', 'orphaned', 'cancelled'] as const)(
    'leave a %s order alone',
    async (state) => {
      const world = openWorld({ ask: [created], look: [absent] }, { state, waybillId: 'YT1' });
      const before = world.record();
      expect(await told(giveUp('A1', world.desk()) as never)).toBe(-700010);
      expect(await told(placeAgain('A1', world.desk()) as never)).toBe(-700010);
      expect(world.record()).toEqual(before);
      expect(world.steps).toEqual([]);
    },
  );

  it('leave an order alone that somebody is working at', async () => {
    const world = openWorld({ ask: [created], look: [absent] }, { state: 'creating' });
    await world.ledger.updateIf('A1', world.record()?.attempt ?? '', {
      leaseUntil: world.now() + LEASE_MS,
      attempt: 'x',
    });
    expect(await told(giveUp('A1', world.desk()) as never)).toBe(-700010);
  });

  it('wait for whoever is working at the order, and decide then', async () => {
    const world = openWorld({ ask: [created], look: [absent] }, { state: 'creating' });
    const { attempt } = world.record() as { attempt: string };
    const leaseUntil = world.now() + LEASE_MS;
    await world.ledger.updateIf('A1', attempt, { leaseUntil, attempt: 'timer' });
    const given = giveUp('A1', world.desk());
    await world.ledger.updateIf('A1', 'timer', { state: 'unknown', attempt: 'done' });
    expect(await given).toMatchObject({ state: 'unknown' });
    expect(world.record()).toHaveProperty('givenUpAt');
  });

  it('go on where somebody was faster by a moment', async () => {
    const world = start(absent);
    const { find } = world.ledger;
    world.ledger.find = async (id) => {
      const seen = await find(id);
      world.ledger.find = find;
      await world.ledger.updateIf('A1', seen?.attempt ?? '', { attempt: 'the timer was here' });
      return seen;
    };
    expect(await giveUp('A1', world.desk())).toMatchObject({ state: 'unknown' });
    expect(world.record()).toHaveProperty('givenUpAt');
  });

  it('say where the ledger has no such order', async () => {
    const world = openWorld({ ask: [created], look: [absent] });
    expect(await told(giveUp('A1', world.desk()) as never)).toBe(-700009);
  });
});
