import fc from 'fast-check';
import { parseJson } from './json';

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

  it('reads everything else as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const plain = JSON.parse(text, (_, value) =>
          typeof value === 'number' && !Number.isSafeInteger(value) ? 0 : value,
        );
        const ours = JSON.parse(JSON.stringify(parseJson(text)), (_, value) =>
          typeof value === 'number' && !Number.isSafeInteger(value) ? 0 : value,
        );
        expect(ours).toEqual(plain);
      }),
    );
  });
});
