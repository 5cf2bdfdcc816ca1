import fc from 'fast-check';
import { parseJson } from './json';

/** Puts the same mark where JSON.parse rounds an integer and where parseJson keeps its digits. */
function withoutUnsafe(_key: string, value: unknown): unknown {
  // Nothing else becomes a text here: an object may have a toString of its own.
  const digits = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return /^-?\d{16,}$/.test(digits) && !Number.isSafeInteger(Number(digits)) ? 'unsafe' : value;
}

describe('parseJson', () => {
  it('keeps an integer beyond 2^53 as the digits WeChat sent', () => {
    expect(parseJson('{"id":3732658749945554432,"list":[-9007199254740993]}')).toEqual({
      id: '3732658749945554432',
      list: ['-9007199254740993'],
    });
  });

  it('leaves digits inside texts and decimals alone', () => {
    const text =
      '{"a":"x 3732658749945554432 \\" 3732658749945554432","b":1.12345678901234567,"c":9007199254740991}';
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('reads objects with the keys of methods', () => {
    for (const text of ['{"toString":[]}', '{"__proto__":[],"valueOf":3732658749945554432}'])
      expect(JSON.stringify(parseJson(text))).toBe(text.replace(/:(\d+)/, ':"$1"'));
  });

  it('reads everything else as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const plain = JSON.parse(text, withoutUnsafe);
        const ours = JSON.parse(JSON.stringify(parseJson(text)), withoutUnsafe);
        expect(ours).toEqual(plain);
      }),
    );
  });
});
