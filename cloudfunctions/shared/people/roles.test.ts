import fc from 'fast-check';
import { ROLES } from '../contract/person';
import { entriesOf, listOf, rolesFrom } from './roles';

const openid = fc.stringMatching(/^o[\w-]{1,27}$/);
const people = fc.uniqueArray(fc.tuple(openid, fc.constantFrom(...ROLES)), { selector: ([one]) => one });
const separator = fc.stringMatching(/^[,;\s\uff0c\uff1b]{1,3}$/);
const colon = fc.constantFrom(':', '\uff1a');

describe('MERCHANT_OPENIDS', () => {
  it('is read whatever separates its entries', () => {
    expect([...rolesFrom('o-1:owner, o-2:clerk；o-3：viewer\n o-4:owner')]).toEqual([
      ['o-1', 'owner'],
      ['o-2', 'clerk'],
      ['o-3', 'viewer'],
      ['o-4', 'owner'],
    ]);
    fc.assert(
      fc.property(people, separator, colon, (list, between, mark) => {
        const text = list.map(([one, role]) => `${one}${mark}${role}`).join(between);
        expect([...rolesFrom(between + text + between)]).toEqual(list);
      }),
    );
  });

  it('is written so that it is read as it was meant', () => {
    fc.assert(fc.property(people, (list) => expect([...rolesFrom(listOf(list))]).toEqual(list)));
  });

  it('gives nobody anything by an entry that is more or less than an openid and a role', () => {
    const broken = 'o-1:owner:viewer,o-2：clerk：,o-3::owner,:owner,o-4:king,o-5,o-6: owner,"o-7:owner"';
    expect([...rolesFrom(broken)]).toEqual([]);
    expect(entriesOf(broken).map(({ text }) => text)).toEqual([
      'o-1:owner:viewer',
      'o-2：clerk：',
      'o-3::owner',
      ':owner',
      'o-4:king',
      'o-5',
      'o-6:',
      'owner',
      '"o-7:owner"',
    ]);
  });

  it('loses no piece of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (list) => {
        const without = (text: string) => text.replace(/[,;\s\uff0c\uff1b]/g, '');
        expect(
          without(
            entriesOf(list)
              .map(({ text }) => text)
              .join(),
          ),
        ).toBe(without(list));
      }),
    );
  });

  it('counts the later entry of somebody who stands there twice, and no broken one', () => {
    expect([...rolesFrom('o-1:owner,o-2:clerk,o-1:viewer,o-1:king')]).toEqual([
      ['o-1', 'viewer'],
      ['o-2', 'clerk'],
    ]);
  });
});
