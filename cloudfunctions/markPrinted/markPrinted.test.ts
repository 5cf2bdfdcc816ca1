import { validate } from '../shared/contract/validate';
import { markPrinted } from './contract';

describe('a markPrinted request', () => {
  it.each([
    [['1'], true],
    [Array(100).fill('1'), true],
    [[], false],
    [Array(101).fill('1'), false],
    [[''], false],
    ['1', false],
  ])('names 1 to 100 orders: %j', (orderIds, ok) => {
    expect(validate(markPrinted.request, { orderIds }).ok).toBe(ok);
  });
});
