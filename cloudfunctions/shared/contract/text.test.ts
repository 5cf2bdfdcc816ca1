import fc from 'fast-check';
import { byteLength, isPrintable, withoutInvisible } from './text';

describe('text', () => {
  it('is measured in UTF-8 bytes exactly as an encoder writes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it('can be printed unless it has line breaks or what nobody sees', () => {
    for (const text of [
      '广州市 XX路 😀',
      'XX路\u3000XX号',
      '葛\u{e0100}',
      '❤\ufe0f',
      '👩‍🍳',
      '🙂‍↔️',
      '👨‍👩‍👧‍👦',
    ])
      expect([text, isPrintable(text)]).toEqual([text, true]);
    for (const text of [
      ...['a\nb', 'a\u2028b', 'a\u0085b', 'a\u0000', '\u007f', '\ud83d', '\ude00x'],
      ...[
        'a\u200bb',
        'a\u200db',
        '😀\u200d',
        '\u200d😀',
        '\u202eb',
        '\u2066',
        '\ufeff',
        'a\u00adb',
        '\u3164',
        '\u{e0041}',
      ],
    ])
      expect([text, isPrintable(text)]).toEqual([text, false]);
  });

  it('without what nobody sees can be printed, where it has no line breaks, and says the same to the eye', () => {
    const visible = fc.constantFrom('张', ' ', 'é', '😀', '👩‍🍳', '1');
    const invisible = fc.constantFrom('\u200b', '\u200d', '\u202e', '\u2069', '\ufeff', '\u00ad', '\u3164');
    fc.assert(
      fc.property(fc.array(fc.tuple(visible, fc.array(invisible))), (pieces) => {
        const seen = withoutInvisible(pieces.map(([letter, hidden]) => letter + hidden.join('')).join(''));
        expect(isPrintable(seen)).toBe(true);
        expect(seen.replace(/\u200d/g, '')).toBe(
          pieces
            .map(([letter]) => letter)
            .join('')
            .replace(/\u200d/g, ''),
        );
        expect(withoutInvisible(seen)).toBe(seen);
      }),
    );
  });
});
