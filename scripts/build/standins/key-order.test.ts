import fc from 'fast-check';
import { examples } from '../../../tests/properties';
import { byKey } from './key-order';

describe('the order of signed keys', () => {
  const plain = fc.stringMatching(/^[-_0-9a-z]{0,12}$/);
  const any = fc.oneof(plain, fc.string());

  it('is that of localeCompare, whatever the keys', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(Math.sign(byKey(a, b))).toBe(Math.sign(a.localeCompare(b)));
      }),
      { numRuns: examples(2000) },
    );
  });
});
