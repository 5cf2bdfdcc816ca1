import fc from 'fast-check';
import { decodeBase64 } from './base64';

describe('base64', () => {
  test('gives back the bytes it was made from', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
      }),
    );
  });

  test('may come without padding and with line breaks', () => {
    expect(decodeBase64('aGVs\nbG8')).toEqual(new Uint8Array(Buffer.from('hello')));
  });

  test.each(['面单', 'a', 'ab*d', 'ab=d'])('refuses what is none: %s', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });
});
