import fc from 'fast-check';
import { isOpenid, isRole, isWechatOpenid, ROLES, reaches } from './person';

describe('a role', () => {
  it('is one of three, and nothing that every object has', () => {
    expect(['viewer', 'clerk', 'owner'].every(isRole)).toBe(true);
    for (const none of ['Owner', 'king', '', '__proto__', 'constructor', undefined, null, 3, ['owner']])
      expect(isRole(none)).toBe(false);
  });

  it('reaches itself and those below it', () => {
    const below = (role: 'viewer' | 'clerk' | 'owner') => ROLES.filter((least) => reaches(role, least));
    expect(below('viewer')).toEqual(['viewer']);
    expect(below('clerk')).toEqual(['viewer', 'clerk']);
    expect(below('owner')).toEqual(['viewer', 'clerk', 'owner']);
  });
});

describe('an openid', () => {
  it("is WeChat's or the demo's", () => {
    for (const openid of [`o${'aB3_-'.repeat(5)}xy`, 'o-demo-owner', 'o-1'])
      expect(isOpenid(openid)).toBe(true);
    expect(isWechatOpenid(`o${'aB3_-'.repeat(5)}xy`)).toBe(true);
    expect(isWechatOpenid('o-demo-owner')).toBe(false);
  });

  it.each([
    ' o-1',
    'o-1 ',
    'o-\n1',
    'o-1\n',
    'o-\u200b1',
    '\u202eo-1',
    'o-1\ufeff',
    'o-😊',
    'o-1;',
    'o',
    '',
    'wxid_1',
    'ｏ-1',
  ])('is not %j', (text) => expect(isOpenid(text)).toBe(false));

  it('is spoilt by any character beside letters, digits, - and _, wherever it stands', () => {
    const foreign = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/^[\w-]+$/.test(text));
    fc.assert(
      fc.property(fc.nat(12), foreign, (at, text) => {
        const openid = `${'o-demo-owner'.slice(0, at)}${text}${'o-demo-owner'.slice(at)}`;
        expect(isOpenid(openid)).toBe(false);
        expect(isWechatOpenid(openid)).toBe(false);
      }),
    );
  });
});
