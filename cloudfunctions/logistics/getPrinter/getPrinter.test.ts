import fc from 'fast-check';
import { validate } from '../../shared/contract/validate';
import { getPrinter } from './contract';

describe('getPrinter', () => {
  it('takes no parameters', () => {
    expect(validate(getPrinter.request, {}).ok).toBe(true);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.jsonValue(), (field, value) => {
        expect(validate(getPrinter.request, { [field]: value }).ok).toBe(false);
      }),
    );
  });
});
