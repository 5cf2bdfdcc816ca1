import fc from 'fast-check';
import { fingerprint, newToken } from './token';

describe('the fingerprint of a request', () => {
  it('is the same whatever the order of its keys, and another when a value changes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (request) => {
        const turned = Object.fromEntries(Object.entries(request).reverse());
        expect(fingerprint(turned)).toBe(fingerprint(request));
        expect(fingerprint({ ...request, more: 1 })).not.toBe(fingerprint({ ...request, more: 2 }));
      }),
    );
  });
});

it('every token is another', () => {
  expect(new Set(Array.from({ length: 1000 }, newToken)).size).toBe(1000);
});
