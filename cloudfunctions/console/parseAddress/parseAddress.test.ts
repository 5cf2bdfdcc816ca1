import { validate } from '../../shared/contract/validate';
import { parseAddress } from './contract';

describe('a parseAddress request', () => {
  it.each([
    ['a\nb', true],
    ['', false],
    [' \n ', false],
    ['x'.repeat(8192), true],
    ['字'.repeat(2731), false],
  ])('is some text of at most 8192 bytes: %#', (text, ok) => {
    expect(validate(parseAddress.request, { text }).ok).toBe(ok);
  });
});
