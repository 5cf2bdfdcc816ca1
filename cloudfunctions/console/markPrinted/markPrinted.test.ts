import { validate } from '../../shared/contract/validate';
import { markPrinted } from './contract';

const one = { orderId: '1', deliveryId: 'SF', waybillId: 'SF1' };

describe('a markPrinted request', () => {
  it.each([
    [[one], true],
    [Array(100).fill(one), true],
    [[], false],
    [Array(101).fill(one), false],
    [[{ ...one, waybillId: '' }], false],
    [[{ orderId: '1' }], false],
    [['1'], false],
    ['1', false],
  ])('names 1 to 100 waybills by order, courier and number: %j', (orders, ok) => {
    expect(validate(markPrinted.request, { orders }).ok).toBe(ok);
  });
});
