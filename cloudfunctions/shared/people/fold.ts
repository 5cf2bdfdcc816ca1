/** A text as it is meant, and where its characters stand in the text as it was typed. */
export interface Folded {
  text: string;
  /** Where the unit of `text` at the same place stands in the original. */
  origin: number[];
}

/** Format characters, selectors, fillers and keycaps are not seen; nor are controls, but for the ends of lines. */
const INVISIBLE = /\p{Cf}|\p{DI}|\u20e3|(?![\t\r\n])\p{Cc}/u;
const BLANK = /[\p{Zs}\t]/u;
const DASH = /[\p{Pd}\u2043\u2212]/u;
const FULL_WIDTH = /[\uff01-\uff5e]/;
const PLAIN = /^[\x20-\x7e]*$/;
const TO_HALF_WIDTH = 0xfee0;

/** Full-width letters, digits and marks as half-width, every blank as one, every dash as -, nothing invisible. */
export function fold(typed: string): Folded {
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of typed) {
    const folded = foldedCharacter(character);
    for (let unit = 0; unit < folded.length; unit++) origin.push(at + unit);
    text += folded;
    at += character.length;
  }
  return { text, origin };
}

/** The text of `fold`. */
export function folded(typed: string): string {
  return PLAIN.test(typed) ? typed : fold(typed).text;
}

function foldedCharacter(character: string): string {
  if (PLAIN.test(character)) return character;
  if (INVISIBLE.test(character)) return '';
  if (BLANK.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (FULL_WIDTH.test(character)) return String.fromCharCode(character.charCodeAt(0) - TO_HALF_WIDTH);
  return character;
}
