/** Bytes of a text in UTF-8: WeChat counts its limits so (one Chinese character is 3 bytes). */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** False for control characters and for half a surrogate pair: neither can be printed on a label. */
export function isPrintable(text: string): boolean {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x20 || point === 0x7f || (point >= 0xd800 && point <= 0xdfff)) return false;
  }
  return true;
}
