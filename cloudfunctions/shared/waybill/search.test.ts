import fc from 'fast-check';
import { beginningsOf, searchText, soughtPhone } from './search';

describe('what is looked for', () => {
  it.each([
    [' L007 ', 'L007'],
    ['\u200bL007\ufeff', 'L007'],
    ['Ｌ００７', 'L007'],
    ['SF 1010 2020 3030', 'SF101020203030'],
    ['QH-1000 01', 'QH-100001'],
    ['  王 小蒙 ', '王 小蒙'],
    ['John Smith', 'John Smith'],
    ['138 0013 8001', '13800138001'],
    ['王　小蒙', '王 小蒙'],
    ['李\u200b四', '李四'],
    ['\u200b\u2060', ''],
    ['', ''],
  ])('%j is %j', (typed, text) => {
    expect(searchText(typed)).toBe(text);
  });

  it('stays the same when it is read twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(searchText(searchText(typed))).toBe(searchText(typed));
      }),
    );
  });
});

describe('a phone number that is looked for', () => {
  const finds = (typed: string, stored: string) =>
    new RegExp(soughtPhone(searchText(typed))?.pattern ?? '(?!)').test(stored);

  it.each([
    ['13800138001', '13800138001'],
    ['13800138001', '+86 138-0013-8001'],
    ['13800138001', '008613800138001'],
    ['+86 138 0013 8001', '13800138001'],
    ['13800138001', '13800138001-1234'],
    ['13800138001-1234', '13800138001转1234'],
    ['02088888888', '(020)8888 8888'],
    ['+852 91234567', '0085291234567'],
    ['400-800-1234', '4008001234'],
  ])('%j finds %j', (typed, stored) => {
    expect(finds(typed, stored)).toBe(true);
  });

  it.each([
    ['13800138001', '13800138002'],
    ['13800138001', '113800138001'],
    ['13800138001', '138001380011'],
    ['13800138001-1234', '13800138001'],
    ['8001', '13800138001'],
    ['1380013800', '13800138001'],
  ])('%j does not find %j', (typed, stored) => {
    expect(finds(typed, stored)).toBe(false);
  });

  it('is kept under its last four', () => {
    expect(soughtPhone('+86 138 0013 8001')?.lastFour).toBe('8001');
  });
});

describe('the beginnings of a text in any case', () => {
  it('are all its spellings, with few letters', () => {
    expect(beginningsOf('Bn-1').sort()).toEqual(['BN-1', 'Bn-1', 'bN-1', 'bn-1']);
    expect(beginningsOf('780123')).toEqual(['780123']);
  });

  it('are at most sixteen, and one of them begins the text, however it is spelt', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'z', '0', '-', '单') });
    fc.assert(
      fc.property(letters, (text) => {
        const beginnings = beginningsOf(text);
        expect(beginnings.length).toBeLessThanOrEqual(16);
        expect(new Set(beginnings).size).toBe(beginnings.length);
        for (const spelt of [text, text.toLowerCase(), text.toUpperCase()])
          expect(beginnings.filter((begin) => spelt.startsWith(begin))).toHaveLength(1);
      }),
    );
  });
});
