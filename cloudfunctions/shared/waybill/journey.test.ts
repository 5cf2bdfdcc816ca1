import fc from 'fast-check';
import { confirmed, hinted, type TrackNode, trackOf } from './journey';
import type { WaybillRecord } from './record';

const NOW = 1_800_000_000_000;
const waiting = {
  _id: 'A1',
  state: 'created',
  stage: 'waiting',
  deliveryId: 'SF',
  waybillId: 'SF1',
} as WaybillRecord;
const node = (actionType: number, actionTime = 1_799_000_000, actionMsg = '到达'): TrackNode => ({
  actionTime,
  actionType,
  actionMsg,
});
const changed = (record: WaybillRecord, changes: object | undefined) => ({ ...record, ...changes });
/** The record after a push that carries these nodes and is not confirmed. */
const pushed = (record: WaybillRecord, nodes: TrackNode[], count = nodes.length) =>
  changed(record, hinted(record, nodes, count, NOW));

const nodes = fc.array(
  fc.record({
    actionTime: fc.integer({ min: 1_799_000_000, max: 1_799_000_100 }),
    actionType: fc.constantFrom(90002, 100001, 100003, 200001, 300001, 300002, 300003, 300004, 400002, 777),
    actionMsg: fc.string(),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('pushes that nobody confirms', () => {
  it('end in the same track in whatever order and however often they arrive', () => {
    const deliveries = nodes.chain((journey) => {
      const pushes = journey.map((_, last) => journey.slice(0, last + 1));
      const repeated = fc.array(fc.constantFrom(...pushes), { maxLength: 10 });
      return repeated
        .chain((more) =>
          fc.shuffledSubarray([...pushes, ...more], { minLength: pushes.length + more.length }),
        )
        .map((arrived) => ({ pushes, arrived }));
    });
    fc.assert(
      fc.property(deliveries, ({ pushes, arrived }) => {
        const inOrder = pushes.reduce((record, push) => pushed(record, push), waiting);
        expect(arrived.reduce((record, push) => pushed(record, push), waiting)).toEqual(inOrder);
      }),
    );
  });

  it('never take nodes away, go back in time, or leave a signature', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nodes, fc.nat(20)), { maxLength: 6 }), (pushes) => {
        let record = waiting;
        for (const [told, count] of pushes) {
          const next = pushed(record, told, Math.max(count, told.length));
          expect(next.track?.count ?? 0).toBeGreaterThanOrEqual(record.track?.count ?? 0);
          expect(next.track?.time ?? 0).toBeGreaterThanOrEqual(record.track?.time ?? 0);
          if (record.stage === 'signed') expect(next).toEqual(record);
          record = next;
        }
      }),
    );
  });

  it('bring a parcel on its way and to its receiver, marked as hearsay', () => {
    const moving = pushed(waiting, [node(100001)]);
    expect(moving).toMatchObject({ stage: 'moving', track: { count: 1, type: 100001, hinted: true } });
    expect(pushed(moving, [node(100001), node(300003)])).toMatchObject({ stage: 'signed' });
  });

  it('keep an unknown type as number and text and leave the stage', () => {
    const next = pushed(waiting, [node(777, undefined, '机器人派送')]);
    expect(next).toMatchObject({ stage: 'waiting', track: { type: 777, message: '机器人派送' } });
  });

  it('never create, revive or cancel an order', () => {
    for (const state of ['creating', 'unknown', 'refused', 'orphaned', 'cancelled'] as const) {
      expect(hinted({ ...waiting, state }, [node(300003)], 1, NOW)).toBeUndefined();
    }
    expect(pushed(waiting, [node(400001)])).toMatchObject({ state: 'created', stage: 'trouble' });
  });

  it('are not believed when they tell of the future or of nothing', () => {
    expect(hinted(waiting, [node(300003, NOW / 1000 + 90_000)], 1, NOW)).toBeUndefined();
    expect(hinted(waiting, [], 5, NOW)).toBeUndefined();
  });
});

describe('what WeChat confirms', () => {
  it('replaces hearsay, a forged signature too', () => {
    const forged = pushed(waiting, [node(300003)], 9);
    const track = { count: 1, time: 1_799_000_000, type: 100001, message: '到达' };
    expect(confirmed(forged, [node(100001)], NOW)).toEqual({ track, stage: 'moving', checkedAt: NOW });
    expect(confirmed(forged, [], NOW)).toEqual({ track: undefined, stage: 'waiting', checkedAt: NOW });
  });

  it('replaces hearsay at once, however recently WeChat was asked', () => {
    const asked = changed(waiting, confirmed(waiting, [node(100001)], NOW)) as WaybillRecord;
    const forged = pushed(asked, [node(300003)], 9);
    expect(forged.stage).toBe('signed');
    expect(confirmed(forged, [node(100001)], NOW + 500)).toMatchObject({ stage: 'moving' });
  });

  it('is not undone by an answer that crossed with a newer one, but by a later correction', () => {
    const signed = changed(waiting, confirmed(waiting, [node(100001), node(300003)], NOW)) as WaybillRecord;
    expect(confirmed(signed, [node(100001)], NOW + 500)).toEqual({ checkedAt: NOW + 500 });
    expect(confirmed(signed, [node(100001)], NOW + 3600_000)).toMatchObject({ stage: 'moving' });
  });
});

describe('the track in the ledger', () => {
  it('is the newest node; of nodes of one second the last', () => {
    expect(trackOf([node(300002, 9), node(100001, 5)])).toMatchObject({ count: 2, time: 9, type: 300002 });
    expect(trackOf([node(100001, 5), node(200001, 5)])).toMatchObject({ type: 200001 });
    expect(trackOf([])).toBeUndefined();
  });

  it('keeps at most 512 characters of a message and no half of one', () => {
    expect(trackOf([node(200001, 5, '😀'.repeat(600))])?.message).toBe('😀'.repeat(512));
  });
});
