import { validate } from '../../shared/contract/validate';
import { decideOrder } from './contract';

describe('a decideOrder request', () => {
  it.each([
    [{ orderId: 'A1', decision: 'again' }, []],
    [{ orderId: 'A1', decision: 'giveUp' }, []],
    [{ orderId: 'A1' }, ['decision']],
    [{ orderId: 'A1', decision: 'delete' }, ['decision']],
    [{ decision: 'again' }, ['orderId']],
  ])('names the order and one of two decisions: %j', (request, paths) => {
    const checked = validate(decideOrder.request, request);
    expect(checked.ok ? [] : checked.issues.map(({ path }) => path)).toEqual(paths);
  });
});
