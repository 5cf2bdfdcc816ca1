import { additionOf, staffErrorsOf, viewMembers } from './staff-view';

const member = { openid: 'oAbC12345678901234567890xYz9', role: 'clerk' as const, name: '小李', fixed: false };

test('a member is called by name, with the openid below', () => {
  expect(viewMembers([member], 'o-me')[0]).toMatchObject({
    called: '小李',
    short: 'oAbC12…xYz9',
    tag: '店员',
    self: false,
  });
});

test('without a name the openid stands once', () => {
  expect(viewMembers([{ ...member, name: '' }], member.openid)[0]).toMatchObject({
    called: 'oAbC12…xYz9',
    short: '',
    self: true,
  });
});

test('an addition needs an openid and a role, in the contract’s words', () => {
  expect(staffErrorsOf({ openid: '', name: '', role: '' })).toEqual({
    openid: '请填写员工 openid',
    role: '请选择角色',
  });
  expect(staffErrorsOf({ openid: 'o-1', name: '', role: 'clerk' })).toEqual({});
});

test('a name that is too long is said beside the name', () => {
  expect(staffErrorsOf({ openid: 'o-1', name: '很'.repeat(30), role: 'clerk' }).name).toContain('太长');
});

test('blanks around what was typed stay behind', () => {
  expect(additionOf({ openid: ' o-1 ', name: ' ', role: 'viewer' })).toEqual({
    action: 'add',
    openid: 'o-1',
    role: 'viewer',
  });
});
