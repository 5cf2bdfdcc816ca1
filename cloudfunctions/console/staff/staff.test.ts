import fc from 'fast-check';
import { validate } from '../../shared/contract/validate';
import { staff } from './contract';

const messages = (request: object) => {
  const checked = validate(staff.request, request);
  return checked.ok ? [] : checked.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe('a staff request', () => {
  it('to list needs nothing else', () => {
    expect(messages({ action: 'list' })).toEqual([]);
  });

  it('to change somebody names what is missing, whatever is there', () => {
    const person = { openid: 'o-1', role: 'clerk', name: '小李' };
    const action = fc.constantFrom('add', 'setRole', 'remove');
    const fields = fc.subarray(['openid', 'role', 'name'] as const);
    fc.assert(
      fc.property(action, fields, (wanted, present) => {
        const given = Object.fromEntries(present.map((field) => [field, person[field]]));
        expect(messages({ action: wanted, ...given })).toEqual([
          ...(present.includes('openid') ? [] : ['openid: 请填写员工 openid']),
          ...(present.includes('role') || wanted === 'remove' ? [] : ['role: 请选择角色']),
        ]);
      }),
    );
  });

  it('adds nobody by what can be no openid, and still takes such a one off the list', () => {
    const fault = expect.stringMatching(
      /^openid: 员工 openid 不对：它以字母 o 开头.*没有空格和看不见的字符.*第一页用「复制」取得$/,
    );
    for (const openid of [
      ' o-demo-viewer',
      'o-1 ',
      'o-\u200b1',
      'o-1\u202e',
      'o-😊',
      'o-1：',
      'wxid_1',
      'x'.repeat(28),
    ]) {
      expect(messages({ action: 'add', openid, role: 'clerk' })).toEqual([fault]);
      expect(messages({ action: 'remove', openid })).toEqual([]);
    }
    expect(messages({ action: 'add', openid: 'o-demo-owner', role: 'clerk' })).toEqual([]);
    expect(messages({ action: 'add', openid: `o${'aB3_-'.repeat(5)}xy`, role: 'clerk' })).toEqual([]);
  });

  it('knows three roles and four actions', () => {
    expect(messages({ action: 'add', openid: 'o-1', role: 'king' })).toEqual([
      'role: 角色只能是 viewer、clerk、owner',
    ]);
    expect(messages({ action: 'promote' })).toContain('action: 操作只能是 list、add、setRole、remove');
  });
});
