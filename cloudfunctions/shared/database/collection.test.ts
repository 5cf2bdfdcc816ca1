import { deadlineIn } from '../call/deadline';
import { collection, type Stored } from './collection';

/** Records by _id, and what somebody else does right before a write arrives. */
const stored = new Map<string, Stored & { value?: string }>();
let meanwhile = () => {};

jest.mock('../call/cloud', () => {
  type Filter = Record<string, unknown>;
  const matching = (filter: Filter) =>
    [...stored.values()].filter((record) =>
      Object.entries(filter).every(([field, value]) => record[field as keyof Stored] === value),
    );
  const query = (filter: Filter) => ({
    limit: () => query(filter),
    get: async () => ({ data: matching(filter) }),
    update: async ({ data }: { data: object }) => {
      meanwhile();
      const found = matching(filter);
      for (const record of found) stored.set(record._id, { ...record, ...data });
      return { stats: { updated: found.length } };
    },
    remove: async () => {
      meanwhile();
      const found = matching(filter);
      for (const { _id } of found) stored.delete(_id);
      return { stats: { removed: found.length } };
    },
  });
  return { cloud: { database: () => ({ command: {}, collection: () => ({ where: query }) }) } };
});

const records = () => collection<Stored & { value?: string }>('staff')(deadlineIn(1000));
const changed = { _id: 'o-x', attempt: 'theirs', value: 'theirs' };

beforeEach(() => {
  meanwhile = () => {};
  stored.clear();
  stored.set('o-x', { _id: 'o-x', attempt: 'seen' });
});

describe('a record that is removed or changed by the token it was seen with', () => {
  it('is', async () => {
    expect(await records().updateIf('o-x', 'seen', { attempt: 'mine', value: 'mine' })).toBe(true);
    expect(stored.get('o-x')).toEqual({ _id: 'o-x', attempt: 'mine', value: 'mine' });
    expect(await records().removeIf('o-x', 'mine')).toBe(true);
    expect(stored.size).toBe(0);
  });

  // Kills: `removeIf` and `updateIf` without their guard, and answers that do not look at what was counted.
  it('stays as somebody else just wrote it, and that is told', async () => {
    meanwhile = () => stored.set('o-x', changed);
    expect(await records().removeIf('o-x', 'seen')).toBe(false);
    expect(stored.get('o-x')).toEqual(changed);
    stored.set('o-x', { _id: 'o-x', attempt: 'seen' });
    expect(await records().updateIf('o-x', 'seen', { attempt: 'mine', value: 'mine' })).toBe(false);
    expect(stored.get('o-x')).toEqual(changed);
  });

  it('is gone where somebody else removed it: there is nothing left to remove, and nothing to change', async () => {
    meanwhile = () => stored.delete('o-x');
    expect(await records().removeIf('o-x', 'seen')).toBe(true);
    stored.set('o-x', { _id: 'o-x', attempt: 'seen' });
    expect(await records().updateIf('o-x', 'seen', { attempt: 'mine' })).toBe(false);
  });
});

test.each(['', null, 0, 'o-x'])('a record with _openid %j is nobody', async (_openid) => {
  const warn = jest.spyOn(console, 'warn').mockReturnValue();
  const command = { exists: () => _openid };
  const { cloud } = jest.requireMock('../call/cloud');
  const { database } = cloud;
  cloud.database = () => ({ ...database(), command });
  stored.set('o-x', Object.assign({ _id: 'o-x', attempt: 'x' }, { _openid }));
  expect(await records().find('o-x')).toBeUndefined();
  expect(stored.size).toBe(0);
  cloud.database = database;
  warn.mockRestore();
});
