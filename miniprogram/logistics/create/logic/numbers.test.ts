import fc from 'fast-check';
import { decimalOf, fenOf, yuanOf } from './numbers';

describe('yuan as typed', () => {
  it('becomes 分 exactly, also where a fraction would err', () => {
    expect(['100', '0.1', '19.99', '1.005', '8.', '８．５', ' 12 '].map(fenOf)).toEqual([
      10000,
      10,
      1999,
      Number.NaN,
      800,
      850,
      1200,
    ]);
  });

  it('is nothing where nothing was typed, and no number where it is none', () => {
    expect(fenOf('')).toBeUndefined();
    expect(['-1', 'abc', '1e3', '1,000'].map(fenOf)).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it('comes back unchanged from every amount', () => {
    fc.assert(fc.property(fc.nat(4_000_000_000), (fen) => fenOf(yuanOf(fen)) === fen));
  });
});

describe('a weight as typed', () => {
  it('is a number with or without a point, in either width', () => {
    expect(['1', '1.5', '.5', '１．５', '2.'].map(decimalOf)).toEqual([1, 1.5, 0.5, 1.5, 2]);
  });

  it('is never half understood', () => {
    expect(['1kg', '1.2.3', '-1'].map(decimalOf)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(decimalOf(' ')).toBeUndefined();
  });
});
