import indexes from '../../indexes.json';
import type { StaffRecord } from '../people/staff';
import type { Track, WaybillRecord } from '../waybill/record';
import type { CollectionName } from './failure';

/** The compiler keeps these lists complete and true; the test holds the indexes to them. */
const FIELDS: Record<CollectionName, string[]> = {
  waybills: Object.keys({
    _id: 0,
    attempt: 0,
    state: 0,
    hash: 0,
    request: 0,
    leaseUntil: 0,
    deliveryId: 0,
    bizId: 0,
    receiver: 0,
    lastFour: 0,
    stage: 0,
    day: 0,
    track: 0,
    'track.count': 0,
    'track.time': 0,
    'track.type': 0,
    'track.message': 0,
    'track.hinted': 0,
    placedAt: 0,
    looks: 0,
    givenUpAt: 0,
    usedElsewhere: 0,
    mixed: 0,
    closedAt: 0,
    pushVersion: 0,
    printedAt: 0,
    reason: 0,
    checkedAt: 0,
    openid: 0,
    waybillId: 0,
    waybillData: 0,
    erasedAt: 0,
    createdAt: 0,
    updatedAt: 0,
  } satisfies Record<keyof WaybillRecord | `track.${keyof Track}`, 0>),
  staff: Object.keys({ _id: 0, attempt: 0, role: 0, name: 0, addedAt: 0 } satisfies Record<
    keyof StaffRecord,
    0
  >),
  settings: ['_id', 'attempt', 'settings'],
};

type Index = { fields: Record<string, number>; why: string };
const declared = Object.entries(indexes) as [CollectionName, Index[]][];

/** What older environments allow a collection, of which `_id` takes one; an owner makes each by hand. */
const MOST_INDEXES = 10;

describe('the indexes that set-up asks for', () => {
  it('name every collection', () => {
    expect(declared.map(([name]) => name).sort()).toEqual(Object.keys(FIELDS).sort());
  });

  it.each(declared)(
    'of %s are of real fields, each once, in one direction or the other, with a reason',
    (name, list) => {
      for (const { fields, why } of list) {
        expect(FIELDS[name]).toEqual(expect.arrayContaining(Object.keys(fields)));
        for (const direction of Object.values(fields)) expect([1, -1]).toContain(direction);
        expect(why).toMatch(/^[a-zA-Z ]+: /);
      }
      expect(list.length).toBeLessThan(MOST_INDEXES);
      const kinds = list.map(({ fields }) => JSON.stringify(fields));
      expect(new Set(kinds).size).toBe(kinds.length);
    },
  );
});
