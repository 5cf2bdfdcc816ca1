import fc from 'fast-check';
import { ROLES } from '../../cloudfunctions/shared/contract/person';
import { entriesOf, rolesFrom } from '../../cloudfunctions/shared/people/roles';
import { hasOwner, peopleFaults, withOwner } from './people';

const [A, B] = ['A', 'B'].map((letter) => `o${letter.repeat(27)}`) as [string, string];

describe('an owner whom set-up writes down', () => {
  it('is one to the functions, whatever the list was, and nobody else’s role changes', () => {
    const piece = fc.tuple(fc.constantFrom(A, B, 'o1', '"o2', ''), fc.constantFrom(...ROLES, 'king', ''));
    const list = fc
      .array(
        fc.tuple(piece, fc.constantFrom(',', ';', ' ', '，', '； ', '\n'), fc.constantFrom(':', '：', ': ')),
      )
      .map((pieces) => pieces.map(([[openid, role], after, mark]) => openid + mark + role + after).join(''));
    fc.assert(
      fc.property(list, (before) => {
        const after = withOwner(before, A);
        expect(hasOwner(after)).toBe(true);
        expect(rolesFrom(after)).toEqual(new Map([...rolesFrom(before), [A, 'owner']]));
      }),
    );
  });

  it.each([
    ['', `${A}:owner`],
    [`o2:clerk;${A}:viewer`, `${A}:owner,o2:clerk`],
    [`o2:clerk ${A}：viewer`, `${A}:owner,o2:clerk`],
    [`o2:king,${A}:,o3:clerk`, `${A}:owner,o3:clerk,o2:king`],
  ])('in the list %j makes it %j', (before, after) => {
    expect(withOwner(before, A)).toBe(after);
  });

  it('is nobody where none was given; the list is written anew all the same', () => {
    expect(withOwner('o2：clerk； o3:owner', '')).toBe('o2:clerk,o3:owner');
  });
});

test('there is an owner where the functions take somebody of WeChat’s for one', () => {
  expect(hasOwner(`o2:clerk;${A}：owner`)).toBe(true);
  for (const none of [
    '',
    `${A}:clerk`,
    `${A}: owner`,
    `${A} : owner`,
    `"${A}:owner"`,
    `${A}:owner,${A}:viewer`,
    'o1:owner',
  ])
    expect([none, hasOwner(none)]).toEqual([none, false]);
});

describe('an entry that gives nobody anything', () => {
  it.each([
    [`${A}: owner`, [`「${A}:」没有给任何人权限`, '「owner」没有给任何人权限']],
    [`"${A}:owner"`, [`「"${A}:owner"」没有给任何人权限`]],
    [`${A}:king`, ['角色是 owner、clerk、viewer 之一']],
    [`${A}:owner # me`, ['「#」', '「me」']],
    [`\u200b${A}:owner`, [`「\\u{200b}${A}:owner」没有给任何人权限：openid 以 o 开头，共 28 位`]],
    ['oTooShort:owner', ['共 28 位']],
    [`${A}:owner,${B}:clerk,${A}:viewer`, [`「${A}」写了不止一次，角色不同：算数的是最后写的 viewer`]],
  ])('in %j is named', (list, parts) => {
    expect(peopleFaults(list)).toEqual(parts.map((part) => expect.stringContaining(part)));
  });

  it('is none of those that are read as they are meant', () => {
    expect(peopleFaults(`${A}:owner；${B}：clerk,${A}:owner`)).toEqual([]);
    expect(peopleFaults('')).toEqual([]);
  });

  it('is left for its author to mend, and never dropped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (list) => {
        const broken = entriesOf(list).filter(({ role }) => !role);
        const kept = entriesOf(withOwner(list, A)).filter(({ role }) => !role);
        expect(kept).toEqual(broken);
      }),
    );
  });
});
