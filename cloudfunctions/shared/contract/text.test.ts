import fc from 'fast-check';
import { byteLength, isPrintable } from './text';

describe('text', () => {
  it('is measured in UTF-8 bytes exactly as an encoder writes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it('can be printed unless it has control characters or half a surrogate pair', () => {
    expect(isPrintable('广州市 XX路 😀')).toBe(true);
    expect(['a\nb', 'a\u0000', '\u007f', '\ud83d', '\ude00x'].filter(isPrintable)).toEqual([]);
  });
});
