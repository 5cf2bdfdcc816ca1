import fc from 'fast-check';
import { inRoot } from '../../../scripts/lib/paths';
import { validate } from '../../shared/contract/validate';
import { reconcile } from './contract';

describe('a reconcile request', () => {
  it('may say how many orders to look at, from 1 to 50', () => {
    expect(validate(reconcile.request, {}).ok).toBe(true);
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 100 }), (limit) => {
        expect(validate(reconcile.request, { limit }).ok).toBe(limit >= 1 && limit <= 50);
      }),
    );
  });
});

describe("the function's timer", () => {
  it('is one of the kind WeChat knows, every ten minutes', () => {
    const { triggers } = jest.requireActual(inRoot('cloudfunctions/console/reconcile/config.json'));
    expect(triggers).toEqual([
      { name: expect.stringMatching(/^[a-zA-Z][\w-]{0,59}$/), type: 'timer', config: '0 */10 * * * * *' },
    ]);
  });
});
