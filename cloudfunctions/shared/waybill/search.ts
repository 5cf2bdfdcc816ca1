import { folded } from '../people/fold';
import { lastFourOf, readPhone } from '../people/phone';

/** What is looked for: as it is meant, and numbers in one piece, which are often pasted in groups. Names are not. */
export function searchText(typed: string): string {
  const text = folded(typed).trim();
  return /^[\w\s-]+$/.test(text) && /\d/.test(text) ? text.replace(/\s+/g, '') : text;
}

/** A whole phone number in a search, and how records are found that have it. */
export interface SoughtPhone {
  lastFour: string;
  /** Matches every way to write the number, with an extension where none was asked for. */
  pattern: string;
}

/** Undefined for what is no phone number. */
export function soughtPhone(text: string): SoughtPhone | undefined {
  const phone = readPhone(text);
  if (!phone) return undefined;
  const digits = phone.written.replace(/\D/g, '').split('').join('\\D{0,8}');
  return { lastFour: lastFourOf(phone.written), pattern: `^\\D*((00)?86\\D*|00)?${digits}(\\D|$)` };
}

const MOST_LETTERS = 4;

/**
 * How a text may begin, whatever the case of its letters: with few letters all of it, with many up to the fifth. Each
 * is a place where a database that minds the case can begin to read.
 */
export function beginningsOf(text: string): string[] {
  let beginnings = [''];
  let letters = 0;
  for (const character of text) {
    const cases = /[a-z]/i.test(character) ? [character.toLowerCase(), character.toUpperCase()] : [character];
    if (cases.length > 1 && ++letters > MOST_LETTERS) break;
    beginnings = beginnings.flatMap((so) => cases.map((one) => so + one));
  }
  return beginnings;
}
