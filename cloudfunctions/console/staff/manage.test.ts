import fc from 'fast-check';
import type { Role } from '../../shared/contract/define';
import type { StaffRecord } from '../../shared/people/staff';
import { manage, type People } from './manage';

type Turn = () => Promise<void>;
const atOnce: Turn = async () => {};

/** A staff collection in memory. `turn` is waited for before each step: tests decide whose turn it is. */
function shop(start: Record<string, Role>, turn: Turn = atOnce, fixed: Record<string, Role> = {}) {
  const stored = new Map<string, StaffRecord>();
  const put = (openid: string, role: Role) =>
    stored.set(openid, {
      _id: openid,
      role,
      name: openid.slice(2),
      attempt: `${openid} ${role}`,
      addedAt: 1,
    });
  for (const [openid, role] of Object.entries(start)) put(openid, role);
  const inTurn = <A>(step: () => A) => turn().then(step);
  const records: People['records'] = {
    find: (id) => inTurn(() => stored.get(id)),
    insert: (record) =>
      inTurn(() => {
        if (!stored.has(record._id)) stored.set(record._id, record);
        return stored.get(record._id) as StaffRecord;
      }),
    updateIf: (id, attempt, changes) =>
      inTurn(() => {
        const found = stored.get(id);
        if (found?.attempt !== attempt) return false;
        stored.set(id, { ...found, ...changes });
        return true;
      }),
    removeIf: (id, attempt) => inTurn(() => stored.get(id)?.attempt === attempt && stored.delete(id)),
    list: () => inTurn(() => [...stored.values()]),
  };
  const people = { records, fixed: new Map(Object.entries(fixed)) };
  return {
    records,
    put,
    roles: () => Object.fromEntries([...stored].map(([openid, { role }]) => [openid, role])),
    record: (openid: string) => stored.get(openid),
    /** What whoever asked is told. */
    ask: (action: 'add' | 'setRole' | 'remove', openid: string, role?: Role): Promise<string> =>
      manage({ action, openid, role }, people).then(
        () => 'done',
        (refusal) => refusal.details.explanation.title,
      ),
  };
}

const FASTER = '有人刚刚改过这位员工，没有改动';
const LAST = '这是最后一位店主，没有改动';

describe('a change that somebody else was faster than', () => {
  // Kills: `remove` that does not look at what removeIf answers (findings D4).
  it('of a member who was to leave is told, and the member is there with the other role', async () => {
    const { ask, roles, records, put } = shop({ 'o-a': 'owner', 'o-x': 'clerk' });
    const { find } = records;
    records.find = async (id) => {
      const found = await find(id);
      put('o-x', 'owner');
      return found;
    };
    expect(await ask('remove', 'o-x')).toBe(FASTER);
    expect(roles()).toEqual({ 'o-a': 'owner', 'o-x': 'owner' });
  });

  // Kills: `setRole` that does not look at what updateIf answers.
  it('of a role is told, and the other role stays', async () => {
    const { ask, roles, records, put } = shop({ 'o-a': 'owner', 'o-x': 'clerk' });
    const { find } = records;
    records.find = async (id) => {
      const found = await find(id);
      put('o-x', 'owner');
      return found;
    };
    expect(await ask('setRole', 'o-x', 'viewer')).toBe(FASTER);
    expect(roles()).toEqual({ 'o-a': 'owner', 'o-x': 'owner' });
  });

  it('is done all the same where the faster one did it', async () => {
    const { ask, roles } = shop({ 'o-a': 'owner' });
    expect(await ask('remove', 'o-x')).toBe('done');
    expect(roles()).toEqual({ 'o-a': 'owner' });
  });
});

describe('the last owner', () => {
  it('stays, until there is another, wherever that one is written down', async () => {
    for (const action of ['remove', 'setRole'] as const) {
      const alone = shop({ 'o-a': 'owner', 'o-x': 'clerk' });
      expect(await alone.ask(action, 'o-a', 'viewer')).toBe(LAST);
      expect(alone.roles()).toEqual({ 'o-a': 'owner', 'o-x': 'clerk' });
      // Untouched: not even for a moment was there nobody.
      expect(alone.record('o-a')?.attempt).toBe('o-a owner');
      const withFixed = shop({ 'o-a': 'owner' }, atOnce, { 'o-boss': 'owner' });
      expect(await withFixed.ask(action, 'o-a', 'viewer')).toBe('done');
    }
  });

  // Kills: no undo, or no second look, when two owners remove each other at once.
  it.each(['remove', 'setRole'] as const)(
    'comes back as it was, after a %s by each other at once',
    async (action) => {
      const { ask, roles, record } = shop({ 'o-a': 'owner', 'o-b': 'owner' });
      // Both walk in step: both count two owners, both change, both find none.
      expect(await Promise.all([ask(action, 'o-a', 'clerk'), ask(action, 'o-b', 'clerk')])).toEqual([
        LAST,
        LAST,
      ]);
      expect(roles()).toEqual({ 'o-a': 'owner', 'o-b': 'owner' });
      expect(record('o-a')).toMatchObject({ name: 'a', addedAt: 1 });
    },
  );

  // Kills: the same, in the orders that walking in step does not reach.
  it('is left, and everybody is told the truth, in whatever order owners change each other', async () => {
    const everybody = ['o-a', 'o-b', 'o-c'];
    const change = fc.tuple(fc.constantFrom('remove', 'setRole'), fc.constantFrom<Role>('clerk', 'viewer'));
    const changes = fc.uniqueArray(fc.tuple(fc.constantFrom(...everybody), change), {
      selector: ([openid]) => openid,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 1, max: 3 }),
        changes,
        async (order, count, wanted) => {
          const there = everybody.slice(0, count);
          const { ask, roles } = shop(Object.fromEntries(there.map((openid) => [openid, 'owner'])), () =>
            order.schedule(Promise.resolve()),
          );
          const asked = wanted.filter(([openid]) => there.includes(openid));
          const told = asked.map(([openid, [action, role]]) => ask(action, openid, role));
          await order.waitFor(Promise.all(told));
          const after = roles();
          expect(Object.values(after)).toContain('owner');
          for (const [at, [openid, [action, role]]] of asked.entries()) {
            const done = action === 'remove' ? undefined : role;
            expect(after[openid]).toBe((await told[at]) === 'done' ? done : 'owner');
          }
        },
      ),
    );
  });
});

describe('the people of MERCHANT_OPENIDS', () => {
  it('are changed nowhere else', async () => {
    const { ask, roles } = shop({ 'o-boss': 'clerk' }, atOnce, { 'o-boss': 'owner' });
    for (const action of ['add', 'setRole', 'remove'] as const)
      expect(await ask(action, 'o-boss', 'viewer')).toBe('这个人的角色写在云函数的环境变量里');
    expect(roles()).toEqual({ 'o-boss': 'clerk' });
  });
});
