import { examples } from '../../../../tests/properties';
import { partsOf } from '../parse';
import { generate } from './generate';
import { invented } from './invented';
import { judge, type Score, scoreOf, shown } from './score';
import type { Case } from './truth';

const SHOWN = 20;
const REQUEST_BYTES = 8192;

const judged = (cases: Case[]) => cases.map((one) => judge(one, partsOf(one.text)));

/** The kinds that failed most, and the first failures: what to look at when a sentence below is not true. */
function report(results: ReturnType<typeof judged>, { kinds, ...score }: Score): string {
  const failed = results.filter(({ faults, silent }) => faults.length > 0 || silent);
  const byKind = Object.entries(kinds)
    .filter(([, counted]) => counted.failed > 0)
    .sort(([, a], [, b]) => b.failed - a.failed)
    .map(([kind, counted]) => `${kind} ${counted.failed}/${counted.count}`);
  return [JSON.stringify(score), byKind.join(', '), ...failed.slice(0, SHOWN).map(shown)].join('\n');
}

describe('an invented line', () => {
  it.each(invented.map((one) => [one.kinds.join(), one.text, one] as const))(
    'of the kind "%s" is read as a careful person reads it: %j',
    (_kind, _text, one) => {
      const result = judge(one, partsOf(one.text));
      expect({ ...result, shown: result.faults.length > 0 ? shown(result) : '' }).toMatchObject({
        faults: [],
        silent: false,
        shown: '',
      });
    },
  );

  it('is one of at least ten of its kind', () => {
    const kinds = invented.flatMap((one) => one.kinds);
    expect(kinds.filter((kind) => kinds.filter((other) => other === kind).length < 10)).toEqual([]);
  });
});

describe('thousands of generated texts', () => {
  let results: ReturnType<typeof judged>;
  let score: Score;

  beforeAll(() => {
    results = judged(generate(1, examples(3000)));
    score = scoreOf(results);
  });

  it('are read whole, but for one of 200', () => {
    const enough = score.whole >= score.count * 0.995;
    expect(enough ? '' : report(results, score)).toBe('');
  });

  it('are never read wrong without a doubt', () => {
    const silent = results.filter((one) => one.silent);
    expect(silent.length > 0 ? report(silent, scoreOf(silent)) : '').toBe('');
  });

  it('are answered with the first person, and with all of them', () => {
    for (const { got } of results) {
      const { people, ...first } = got;
      expect(people[0]).toEqual(first);
    }
  });
});

describe('the generator', () => {
  it('makes the same texts of the same seed, and others of another', () => {
    expect(generate(7, 50)).toEqual(generate(7, 50));
    expect(generate(7, 50)).not.toEqual(generate(8, 50));
  });

  it('makes texts that a request may hold', () => {
    const tooLong = generate(2, 2000).filter(({ text }) => Buffer.byteLength(text) > REQUEST_BYTES);
    expect(tooLong).toEqual([]);
  });
});
