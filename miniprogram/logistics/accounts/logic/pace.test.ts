import fc from 'fast-check';
import { daysLeft, isLow, paceText, topUpAdvice } from './pace';

describe('how long the sheets last', () => {
  test.each([
    [0, 84, '已经用完'],
    [-3, undefined, '已经用完'],
    [8, 84, '可能不够今天用'],
    [12, 84, '大约够今天'],
    [20, 84, '还能用约 2 天'],
    [210, 84, '还能用约 18 天'],
    [5000, 7, '还能用一年以上'],
    [12, 0, '最近 7 天没有用'],
    [12, undefined, ''],
  ])('%d sheets at %s a week: %s', (sheets, weekUse, said) => {
    expect(paceText(sheets, weekUse)).toBe(said);
  });

  test('more sheets never last shorter, more use never longer', () => {
    const some = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(some, some, some, (sheets, weekUse, more) => {
        const days = Number(daysLeft(sheets, weekUse));
        expect(Number(daysLeft(sheets + more, weekUse))).toBeGreaterThanOrEqual(days);
        expect(Number(daysLeft(sheets, weekUse + more))).toBeLessThanOrEqual(days);
      }),
    );
  });
});

describe('the owner is told to top up', () => {
  test('with the pace where it is known', () => {
    expect(topUpAdvice(12, 84)).toBe('面单余额只剩 12 张，按最近 7 天的用量大约够今天。请联系网点充值。');
    expect(topUpAdvice(12, undefined)).toBe('面单余额只剩 12 张。请联系网点充值。');
    expect(topUpAdvice(0, 0)).toBe('面单余额已经用完，不能再建运单。请联系网点充值。');
  });

  test('about many sheets that go fast, not about few that nobody uses', () => {
    expect(isLow(400, 700)).toBe(true);
    expect(topUpAdvice(12, 0)).toBe('');
    expect(isLow(40, 7)).toBe(false);
  });

  test.each([
    [50, true],
    [51, false],
  ])('with the use unknown about %d sheets: %s', (sheets, low) => {
    expect(isLow(sheets, undefined)).toBe(low);
  });
});
