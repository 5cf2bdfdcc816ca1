import { type FunctionAnswer, type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal({ emptyDatabase: true });
});
afterAll(() => local.remove());
beforeEach(() => local.reset());

const staff = (request: object, caller?: object) => local.call('staff', request, caller);
const people = ({ list }: FunctionAnswer) =>
  (list as { openid: string; role: string }[]).map(({ openid, role }) => `${openid}:${role}`);
const mayRead = async (openid: string) =>
  (await local.call('getAllAccount', {}, { openid })).errCode !== -700002;
const plant = (contents: object) => local.json('/emulator/database', 'PUT', contents);

describe('the staff list', () => {
  it('shows the people of MERCHANT_OPENIDS first, and those an owner added', async () => {
    const answer = await staff({ action: 'add', openid: 'o-li', role: 'clerk', name: '小李' });
    expect(answer).toMatchObject({ errCode: 0, errMsg: 'staff:ok' });
    expect(people(answer)).toEqual([
      'o-demo-owner:owner',
      'o-demo-clerk:clerk',
      'o-demo-viewer:viewer',
      'o-li:clerk',
    ]);
    expect(answer.list).toContainEqual({ openid: 'o-li', role: 'clerk', name: '小李', fixed: false });
    expect(await local.calls()).toEqual([]);
  });

  it('lets somebody in at once, changes their role, and shuts them out within a minute', async () => {
    expect(await mayRead('o-li')).toBe(false);
    await staff({ action: 'add', openid: 'o-li', role: 'viewer' });
    expect(await mayRead('o-li')).toBe(true);
    expect(await local.call('getPrinter', {}, { openid: 'o-li' })).toMatchObject({ errCode: -700002 });
    await staff({ action: 'setRole', openid: 'o-li', role: 'clerk' });
    await staff({ action: 'remove', openid: 'o-li' });
    await local.json('/emulator/clock', 'PUT', { advanceSeconds: 61 });
    expect(await mayRead('o-li')).toBe(false);
  });

  it('takes the same addition twice and refuses another role for somebody who is there', async () => {
    const add = { action: 'add', openid: 'o-li', role: 'clerk' };
    expect(await staff(add)).toMatchObject({ errCode: 0 });
    expect(await staff(add)).toMatchObject({ errCode: 0 });
    expect(await staff({ ...add, role: 'owner' })).toMatchObject({
      errCode: -700001,
      error: { title: '这个人已经在员工名单里' },
    });
    expect(await staff({ action: 'remove', openid: 'o-li' })).toMatchObject({ errCode: 0 });
    expect(await staff({ action: 'remove', openid: 'o-li' })).toMatchObject({ errCode: 0 });
    expect(await staff({ action: 'setRole', openid: 'o-li', role: 'viewer' })).toMatchObject({
      errCode: -700001,
      error: { title: '员工名单里没有这个人' },
    });
  });

  it('sends whoever wants to change people of MERCHANT_OPENIDS to the cloud console', async () => {
    for (const change of [{ action: 'remove' }, { action: 'setRole', role: 'viewer' }]) {
      expect(await staff({ ...change, openid: 'o-demo-owner' })).toMatchObject({
        errCode: -700001,
        error: { action: expect.stringContaining('MERCHANT_OPENIDS') },
      });
    }
  });

  it('is for owners only', async () => {
    for (const openid of ['o-demo-clerk', 'o-demo-viewer', 'o-stranger']) {
      expect(await staff({ action: 'list' }, { openid })).toMatchObject({ errCode: -700002 });
    }
  });

  it('ignores a record that a client wrote, and replaces it when an owner adds that person', async () => {
    const forged = { _id: 'o-thief', role: 'owner', name: '', attempt: 'x', addedAt: 1, _openid: 'o-thief' };
    await plant({ staff: [forged] });
    expect(people(await staff({ action: 'list' }))).not.toContain('o-thief:owner');
    expect(await mayRead('o-thief')).toBe(false);
    await plant({ staff: [forged] });
    const added = await staff({ action: 'add', openid: 'o-thief', role: 'viewer' });
    expect(people(added)).toContain('o-thief:viewer');
  });

  it('has nobody whose record carries an _openid of any kind, and lets none of them in', async () => {
    const forged = ['', null, 0, 'o-thief'].map((_openid, at) => ({
      _id: `o-${at}`,
      role: 'owner',
      name: '',
      attempt: 'x',
      addedAt: 1,
      _openid,
    }));
    await plant({ staff: forged });
    const listed = people(await staff({ action: 'list' }));
    for (const { _id } of forged) {
      await plant({ staff: forged });
      expect({ _id, listed: listed.includes(`${_id}:owner`), mayRead: await mayRead(_id) }).toEqual({
        _id,
        listed: false,
        mayRead: false,
      });
    }
  });

  it('takes nobody in by what can be no openid, and says how it looks', async () => {
    expect(await staff({ action: 'add', openid: ' o-li\u200b', role: 'viewer' })).toMatchObject({
      errCode: -700001,
      error: { action: expect.stringContaining('员工 openid 不对：它以字母 o 开头') },
    });
    await plant({ staff: [{ _id: 'o-li ', role: 'viewer', name: '', attempt: 'x', addedAt: 1 }] });
    expect(people(await staff({ action: 'remove', openid: 'o-li ' }))).not.toContain('o-li :viewer');
  });

  it('that is missing is named to a stranger, who is not let in and learns their openid', async () => {
    await plant({ staff: null });
    const refused = await local.call('getAllAccount', {}, { openid: 'o-li' });
    expect(refused).toMatchObject({
      errCode: -700005,
      error: {
        title: '没能核对你是不是这家店的员工',
        action: expect.stringMatching(/没有集合 staff.*新建集合 staff.*o-li/),
        openid: 'o-li',
      },
    });
    expect(await local.call('getAllAccount', {})).toMatchObject({ errCode: 0 });
    expect(await staff({ action: 'list' })).toMatchObject({
      errCode: -700005,
      error: { title: '云数据库里没有集合 staff' },
    });
  });
});

describe('the last owner', () => {
  let shop: Local;
  beforeAll(async () => {
    shop = await startLocal({ env: { MERCHANT_OPENIDS: '' }, emptyDatabase: true });
  });
  afterAll(() => shop.remove());
  beforeEach(() => shop.reset());

  const console_ = { openid: '', source: 'wx_devtools' };
  const own = (openid: string) => shop.call('staff', { action: 'add', openid, role: 'owner' }, console_);
  const ownersLeft = async () =>
    people(await shop.call('staff', { action: 'list' }, console_)).filter((one) => one.endsWith(':owner'));

  it('is added from the cloud console and can then let others in', async () => {
    await own('o-first');
    const added = await shop.call(
      'staff',
      { action: 'add', openid: 'o-li', role: 'clerk' },
      { openid: 'o-first' },
    );
    expect(people(added)).toEqual(['o-first:owner', 'o-li:clerk']);
  });

  it('can neither go nor step down, until there is another', async () => {
    await own('o-first');
    const remove = { action: 'remove', openid: 'o-first' };
    const demote = { action: 'setRole', openid: 'o-first', role: 'clerk' };
    for (const change of [remove, demote]) {
      expect(await shop.call('staff', change, { openid: 'o-first' })).toMatchObject({
        errCode: -700001,
        error: { title: '这是最后一位店主，没有改动' },
      });
    }
    await own('o-second');
    expect(await shop.call('staff', demote, { openid: 'o-first' })).toMatchObject({ errCode: 0 });
    expect(await ownersLeft()).toEqual(['o-second:owner']);
  });

  it('is left over also when owners take each other off the list at once', async () => {
    const openids = ['o-a', 'o-b', 'o-c', 'o-d'];
    for (const openid of openids) await own(openid);
    await Promise.all(
      openids.map((openid, at) =>
        shop.call('staff', { action: 'remove', openid: openids[(at + 1) % openids.length] }, { openid }),
      ),
    );
    expect((await ownersLeft()).length).toBeGreaterThan(0);
  });
});
