import fc from 'fast-check';
import { inFours, maskCode } from './digits';

describe('a waybill number', () => {
  test('is read in groups of four', () => {
    expect(inFours('467600004686739')).toBe('4676 0000 4686 739');
    expect(inFours('SF1585267110913')).toBe('SF15 8526 7110 913');
    expect(inFours('1234')).toBe('1234');
    expect(inFours('')).toBe('');
  });

  test('keeps every character, and grouping twice changes nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{0,40}$/), (number) => {
        expect(inFours(number).replace(/ /g, '')).toBe(number);
        expect(inFours(inFours(number))).toBe(inFours(number));
      }),
    );
  });
});

describe('a customer code', () => {
  test.each([
    ['571088260', '571****260'],
    ['123456', '12****56'],
    ['四川成都龙泉公司_示例科技', '四川成****例科技'],
    ['abc', 'a****c'],
    ['7', '****'],
  ])('%s is shown as %s', (code, shown) => {
    expect(maskCode(code)).toBe(shown);
  });

  test('never shows more than it hides behind stars, once it is six long', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{6,40}$/), (code) => {
        expect(maskCode(code)).not.toContain(code);
      }),
    );
  });
});
