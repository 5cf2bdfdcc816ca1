import { validate } from '../../shared/contract/validate';
import { overview } from './contract';

describe('an overview request', () => {
  const account = { deliveryId: 'YTO', bizId: 'K571205519' };

  it.each([
    [{}, true],
    [{ accounts: [] }, true],
    [{ accounts: Array(20).fill(account) }, true],
    [{ accounts: Array(21).fill(account) }, false],
    [{ accounts: [{ deliveryId: 'YTO' }] }, false],
    [{ accounts: [{ ...account, password: 'x' }] }, false],
  ])('asks for the use of 20 accounts at most: %#', (request, ok) => {
    expect(validate(overview.request, request).ok).toBe(ok);
  });
});
