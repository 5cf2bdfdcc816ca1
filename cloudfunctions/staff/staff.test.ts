import fc from 'fast-check';
import { validate } from '../shared/contract/validate';
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

  it('knows three roles and four actions', () => {
    expect(messages({ action: 'add', openid: 'o-1', role: 'king' })).toEqual([
      'role: 角色只能是 viewer、clerk、owner',
    ]);
    expect(messages({ action: 'promote' })).toContain('action: 操作只能是 list、add、setRole、remove');
  });
});
