/** Bytes of a text in UTF-8: WeChat counts its limits so (one Chinese character is 3 bytes). */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * What nobody sees: zero-width characters, marks that turn the direction, fillers, the BOM. Variation selectors and
 * the joiner between two parts of one emoji are not among them: they change what is seen. The character before the
 * joiner is matched along: old iPhones have no look-behind.
 */
const INVISIBLE =
  /((?:[\u2190-\u2bff\u{1f000}-\u{1faff}]|\ufe0f)\u200d(?=[\u2190-\u2bff\u{1f000}-\u{1faff}]))|(?!\p{Variation_Selector})[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Control characters, line breaks, halves of a surrogate pair. */
const BREAKING = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** The text as it is seen: what is copied from a chat or a web page often has characters in it that nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, (_, joined?: string) => joined ?? '');
}

/** False for line breaks and for what cannot be seen: neither belongs on a label or into an id. */
export function isPrintable(text: string): boolean {
  return !BREAKING.test(text) && withoutInvisible(text) === text;
}
