import fc from 'fast-check';
import { Query } from 'mingo';
import { examples } from '../../../../tests/properties';
import type { Json } from '../types';
import { type Collection, openCollections } from './collections';
import { matching, view } from './find';
import type { Order } from './planner';
import type { DatabaseRecord } from './record';

const INDEXES = [
  { at: -1, _id: -1 },
  { kind: 1, at: -1, _id: -1 },
  { 'track.time': 1 },
  { day: 1, kind: 1 },
] as const;

const log = { kept: [], length: 0, append: () => {}, rewrite: () => {} };

function filled(records: readonly DatabaseRecord[], indexes = INDEXES) {
  const collections = openCollections(log as never, () => ({}), { waybills: indexes as never });
  const waybills = collections.open('waybills');
  // Asked for once before they are filled, so that every change has to find its place.
  waybills.plan({ kind: 'a' });
  waybills.put(records);
  return { waybills, reads: () => collections.reads() };
}

const kind = fc.constantFrom('a', 'b', 'c');
const small = fc.integer({ min: 0, max: 8 });
const record = fc.record(
  {
    _id: fc.stringMatching(/^[a-c0-9.-]{1,3}$/),
    kind: fc.oneof({ weight: 9, arbitrary: kind }, { weight: 1, arbitrary: fc.array(kind) }),
    at: fc.oneof({ weight: 9, arbitrary: small }, { weight: 1, arbitrary: fc.string({ maxLength: 1 }) }),
    day: fc.constantFrom('01', '02', '03'),
    track: fc.record({ time: small }),
  },
  { requiredKeys: ['_id', 'at'] },
);
const bounds = fc.oneof(
  small,
  fc.record({ $lt: small }),
  fc.record({ $gte: small, $lte: small }),
  fc.record({ $gt: small }),
);
const prefix = fc
  .stringMatching(/^[a-c0-9.-]{0,2}$/)
  .map((text) => new RegExp(`^${text.replace(/[.]/g, '\\$&')}`));
const simple = fc.record(
  {
    _id: prefix,
    kind,
    at: bounds,
    day: fc.record({ $gte: fc.constantFrom('01', '02') }),
    'track.time': bounds,
  },
  { requiredKeys: [] },
);
const condition: fc.Arbitrary<Json> = fc.oneof(
  simple,
  fc.array(simple, { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })),
  fc
    .tuple(simple, fc.array(simple, { minLength: 1, maxLength: 3 }))
    .map(([one, $or]) => ({ $and: [one, { $or }] })),
);
const order = fc.constantFrom<Order | undefined>(
  undefined,
  { at: -1, _id: -1 },
  { at: 1, _id: 1 },
  { at: -1, _id: 1 },
);

const idsOf = (records: readonly Json[]) => records.map(({ _id }) => _id);
const scanned = (collection: Collection, wanted: Json) => {
  const query = new Query<Json>(wanted as never);
  return collection.all().filter((one) => query.test(one));
};

describe('a query through indexes', () => {
  it('finds what a look at every record finds, in the wanted order, whatever was changed before', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 30 }),
        fc.array(record, { maxLength: 10 }),
        condition,
        order,
        fc.nat(5),
        fc.integer({ min: 1, max: 8 }),
        (first, later, wanted, sorting, skip, limit) => {
          const { waybills } = filled(first);
          waybills.put(later);
          waybills.remove(idsOf(first).slice(0, 3) as string[]);
          const expected = scanned(waybills, wanted);
          expect(idsOf(matching(waybills, wanted)).sort()).toEqual(idsOf(expected).sort());
          if (!sorting) return;
          const sorted = new Query<Json>({})
            .find<Json>(expected as never)
            .sort(sorting)
            .skip(skip)
            .limit(limit)
            .all();
          expect(idsOf(view(waybills, wanted, { order: sorting, skip, limit }))).toEqual(idsOf(sorted));
        },
      ),
      { numRuns: examples(1500) },
    );
  });

  const MANY = Array.from({ length: 2000 }, (_, n) => ({
    _id: `W${n}`,
    at: n,
    kind: n % 100 ? 'a' : 'b',
    day: '01',
  }));
  const examined = (wanted: Json, sorting?: Order) => {
    const { waybills, reads } = filled(MANY);
    view(waybills, wanted, { order: sorting, skip: 0, limit: 10 });
    return reads().slice(-1)[0]?.examined;
  };

  it.each([
    ['a page in the middle', { at: { $lte: 1000 } }, { at: -1, _id: -1 }, 10],
    ['the other way round', { at: { $gt: 1000 } }, { at: 1, _id: 1 }, 11],
    ['a rare kind', { kind: 'b' }, { at: -1, _id: -1 }, 10],
    ['a choice between two rare ones', { $or: [{ kind: 'b' }, { at: 7 }] }, { at: -1, _id: -1 }, 21],
    ['what no index knows', { name: 'x' }, undefined, 2000],
  ] as const)('looks at no more than it must: %s', (_, wanted, sorting, most) => {
    expect(examined(wanted as never, sorting as never)).toBe(most);
  });
});
