import type { ParsedAddress, ParsedPerson } from '../contract';
import { judge, scoreOf } from './score';
import { type Case, type Truth, truthOf } from './truth';

const RIGHT = truthOf('王小蒙|13900139002||浙江省|杭州市|西湖区|测试路18号');

const caseWith = (...people: Truth[]): Case => ({ text: '', kinds: ['plain'], people });

function answer(...people: Partial<ParsedPerson>[]): ParsedAddress {
  const all = people.map((person): ParsedPerson => ({ ...RIGHT, doubts: [], dropped: [], ...person }));
  return { ...(all[0] as ParsedPerson), people: all };
}

const faults = (one: Case, got: ParsedAddress) => judge(one, got).faults;

describe('an answer', () => {
  it('is whole when all of it is right', () => {
    expect(judge(caseWith(RIGHT), answer({}))).toMatchObject({
      faults: [],
      silent: false,
      wrongRegion: false,
    });
  });

  it('is silent when it is complete, wrong and not doubted', () => {
    expect(judge(caseWith(RIGHT), answer({ address: '测试路18号 谢谢' }))).toMatchObject({
      faults: ['address'],
      silent: true,
    });
  });

  it.each([
    ['doubted', { address: '路18号', doubts: [{ field: 'address', kind: 'ambiguous', message: '' }] }],
    ['not complete', { address: '路18号', name: '' }],
  ] as [string, Partial<ParsedPerson>][])('is not silent when it is %s', (_, wrong) => {
    expect(judge(caseWith(RIGHT), answer(wrong)).silent).toBe(false);
  });

  it('names another place when it fills one in, not when it leaves one out', () => {
    expect(judge(caseWith(RIGHT), answer({ area: '上城区' })).wrongRegion).toBe(true);
    expect(judge(caseWith(RIGHT), answer({ area: '' })).wrongRegion).toBe(false);
  });

  it('must doubt what is wanted, in any field where none is named', () => {
    const doubt = { field: 'city', kind: 'abolished', message: '' } as const;
    const wanting = (field?: 'area') => caseWith({ ...RIGHT, doubts: [{ field, kind: 'abolished' }] });
    expect(faults(wanting(), answer({ doubts: [doubt] }))).toEqual([]);
    expect(faults(wanting('area'), answer({ doubts: [doubt] }))).toContain('doubt missing');
    expect(faults(wanting(), answer({}))).toEqual(['doubt missing']);
  });

  it('must not doubt a plain and complete line', () => {
    const doubts: ParsedPerson['doubts'] = [{ field: 'name', kind: 'derived', message: '' }];
    expect(faults(caseWith(RIGHT), answer({ doubts }))).toEqual(['needless doubt']);
    expect(faults(caseWith({ ...RIGHT, mayDoubt: ['name'] }), answer({ doubts }))).toEqual([]);
    expect(faults(caseWith({ ...RIGHT, name: '' }), answer({ name: '', doubts }))).toEqual([]);
  });

  it('must have as many people as there are', () => {
    expect(faults(caseWith(RIGHT, RIGHT), answer({}))).toEqual(['people']);
    expect(faults(caseWith(RIGHT), answer({}, {}))).toEqual(['people']);
  });

  it('must offer what was copied along, and say that something was dropped', () => {
    const one = caseWith({ ...RIGHT, orderId: '123', dropped: true });
    expect(faults(one, answer({ orderId: '123' }))).toEqual(['left over']);
    expect(faults(one, answer({ orderId: '123', dropped: ['谢谢'] }))).toEqual([]);
  });
});

describe('a score', () => {
  it('counts what failed, of each kind', () => {
    const results = [answer({}), answer({ tel: '020-88886666' })].map((got) => judge(caseWith(RIGHT), got));
    expect(scoreOf(results)).toEqual({
      count: 2,
      whole: 1,
      silent: 1,
      wrongRegion: 0,
      faults: { phone: 1 },
      kinds: { plain: { count: 2, failed: 1 } },
    });
  });
});
