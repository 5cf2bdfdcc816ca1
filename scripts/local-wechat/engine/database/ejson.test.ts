import { parse, stringify } from './ejson';
import { DatabaseFailure } from './failure';

const NOW = 1_800_000_000_000;
const read = (value: unknown) => parse(JSON.stringify(value), NOW);

describe('EJSON', () => {
  it.each([
    [{ $numberInt: '-5' }, -5],
    [{ $numberLong: '1700000000123' }, 1_700_000_000_123],
    [{ $numberDouble: '1.5' }, 1.5],
    [{ $numberDouble: '-Infinity' }, -Infinity],
    [{ $numberDouble: 'NaN' }, NaN],
    [{ $date: { $numberLong: '5' } }, new Date(5)],
    [{ $date: '1970-01-01T00:00:00.005Z' }, new Date(5)],
    [{ $regularExpression: { pattern: '^a', options: 'gi' } }, /^a/i],
    [{ $tcb_server_date: { offset: { $numberInt: '-1000' } } }, new Date(NOW - 1000)],
    [
      { a: [{ $numberInt: '1' }, null, true, 'x', 2], $or: [] },
      { a: [1, null, true, 'x', 2], $or: [] },
    ],
    [
      { $date: '1970-01-01T00:00:00Z', other: 1 },
      { $date: '1970-01-01T00:00:00Z', other: 1 },
    ],
  ])('%j means %p', (written, value) => {
    expect(read(written)).toEqual(value);
  });

  it.each([
    ['{', 'not JSON'],
    ['{"a":{"$date":"soon"}}', '$date "soon"'],
    ['{"$numberInt":"many"}', 'the number "many"'],
    ['{"$numberInt":5}', 'the number 5'],
    ['{"$regularExpression":{"pattern":"("}}', 'Invalid regular expression'],
    ['{"$regularExpression":null}', 'null'],
    ['{"_id":{"$oid":"5f"}}', '$oid is not supported'],
  ])('%s is refused: %s', (text, reason) => {
    expect(() => parse(text, NOW)).toThrow(DatabaseFailure);
    expect(() => parse(text, NOW)).toThrow(reason);
  });

  it('carries every value there and back, wrapped only where JSON has none', () => {
    const value = {
      text: '运单',
      whole: 2 ** 53 - 1,
      list: [0.1, null, { deep: [true] }],
      at: new Date(NOW),
      old: new Date(-1),
      endless: Infinity,
      like: /^a/i,
    };
    expect(parse(stringify(value), 0)).toEqual(value);
    expect(stringify({ n: 5, at: new Date(0), old: new Date(-1) })).toBe(
      '{"n":5,"at":{"$date":"1970-01-01T00:00:00.000Z"},"old":{"$date":{"$numberLong":"-1"}}}',
    );
  });
});
