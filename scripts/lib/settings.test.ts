import { featuresIn, isWanted } from './settings';

describe('FEATURES of .env', () => {
  it('chooses families; where it says nothing, all of them are wanted', () => {
    expect(featuresIn(undefined)).toEqual(['logistics', 'trade', 'store']);
    expect(featuresIn(' ')).toEqual(['logistics', 'trade', 'store']);
    expect(featuresIn('store，logistics')).toEqual(['logistics', 'store']);
  });

  it('that names something else stops with a sentence', () => {
    expect(() => featuresIn('logistics,shop')).toThrow('没有 shop 这一项');
    expect(() => featuresIn('console')).toThrow('没有 console 这一项');
  });

  it('leaves the console in, whatever it says', () => {
    const settings = { features: featuresIn('store') };
    expect(['console', 'store', 'logistics', 'trade'].map((family) => isWanted(family, settings))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
