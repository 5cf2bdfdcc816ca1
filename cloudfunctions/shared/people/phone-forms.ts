export type PhoneKind = 'mobile' | 'landline' | 'service' | 'foreign';

/** One way that numbers are built, over a folded text. Patterns are sticky: old iPhones have no look-behind. */
export interface Form {
  kind: PhoneKind;
  pattern: RegExp;
  /** The number from the groups of the pattern; '' for digits that cannot be one. */
  written(groups: string[]): string;
  /** Only where no other digits are beside it. */
  alone?: true;
  extensions: RegExp[];
  joint: '-' | '#';
}

const GAP = '[ .-]{0,3}';
const WIDE_GAP = '[ ().-]{0,3}';
const CHINA = `\\(?(?:\\+ ?|00)?86\\)?${GAP}`;
const ABROAD = '\\(?(?:\\+ ?|00)';

const SPOKEN_EXTENSION =
  /[ ,]{0,2}(?:#|(?:(?:[转轉] ?(?:分机|分機|内线|內線)?|分机|分機|内线|內線)[号號]?|ext\.?)[:.]?) {0,2}(\d{1,6})(?!\d)/iy;
const JOINED_EXTENSION = /[-_](\d{1,6})(?!\d)/y;
/** What follows a + may be a number of its own. */
const ADDED_EXTENSION = /\+(\d{1,6})(?![ .-]?\d)/y;

const domestic = {
  extensions: [SPOKEN_EXTENSION, JOINED_EXTENSION, ADDED_EXTENSION],
  joint: '-' as const,
};
/** Hyphens are between all the groups of such a number. */
const abroad = { kind: 'foreign' as const, extensions: [SPOKEN_EXTENSION], joint: '#' as const };

const sticky = (source: string) => new RegExp(source, 'y');
const digitsOf = (text: string) => text.replace(/\D/g, '');

/** Country codes of one and two digits (ITU-T E.164); all others have three. */
const COUNTRY = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;
const NORTH_AMERICAN = /^[2-9]\d\d[2-9]\d{6}$/;
const FEWEST_AFTER_ZEROS = 10;

/** Tried in this order at one place. */
export const FORMS: readonly Form[] = [
  {
    kind: 'mobile',
    pattern: sticky(`(?:${CHINA})?(1[3-9]\\d)${GAP}(\\d{4})${GAP}(\\d{4})`),
    written: (groups) => groups.join(''),
    ...domestic,
  },
  {
    kind: 'service',
    pattern: sticky(`(?:${CHINA})?([48]00)${GAP}(\\d{3}${GAP}\\d{4}|\\d{4}${GAP}\\d{3})`),
    written: ([first, rest = '']) => `${first}-${digitsOf(rest).slice(0, 3)}-${digitsOf(rest).slice(3)}`,
    ...domestic,
  },
  {
    kind: 'landline',
    pattern: sticky(`(?:${CHINA}\\(?0?\\)?|\\(?0)(10|2\\d)${WIDE_GAP}([2-9]\\d{3})${GAP}(\\d{4})`),
    written: ([area, ...number]) => `0${area}-${number.join('')}`,
    ...domestic,
  },
  {
    kind: 'landline',
    pattern: sticky(`(?:${CHINA}\\(?0?\\)?|\\(?0)([3-9]\\d\\d)${WIDE_GAP}([2-9]\\d{2,3})${GAP}(\\d{4})`),
    written: ([area, ...number]) => `0${area}-${number.join('')}`,
    ...domestic,
  },
  {
    // 香港 and 澳门; whoever leaves out the + writes the code apart.
    pattern: sticky(`(?:${ABROAD}|\\(?(?=85[23][ ().-]))(85[23])${WIDE_GAP}(\\d{4})${GAP}(\\d{4})`),
    written: ([code, ...number]) => `+${code}-${number.join('')}`,
    ...abroad,
  },
  {
    // 台湾: eight or nine digits, a 0 before them is for calls within.
    pattern: sticky(
      `(?:${ABROAD}|\\(?(?=886[ ().-]))886${WIDE_GAP}0?${WIDE_GAP}([1-9](?:[ ().-]{0,2}\\d){7,8})`,
    ),
    written: ([number = '']) => `+886-${digitsOf(number)}`,
    ...abroad,
  },
  {
    pattern: sticky('(\\(?\\+ ?|00)([1-9]\\d{0,14}(?:[ ().-]{1,3}\\d{2,12}){0,5})'),
    written: ([prefix, all = '']) => otherCountry(prefix === '00', digitsOf(all)),
    ...abroad,
  },
  {
    kind: 'mobile',
    pattern: sticky(`(?:${CHINA})?(1[ .-]?[3-9](?:[ .-]?\\d){9})`),
    written: ([number = '']) => digitsOf(number),
    alone: true,
    ...domestic,
  },
];

function otherCountry(afterZeros: boolean, digits: string): string {
  const code = COUNTRY.exec(digits)?.[0] ?? '';
  const number = digits.slice(code.length);
  const fits = code === '1' ? NORTH_AMERICAN.test(number) : number.length >= (code === '7' ? 10 : 6);
  const ofTheirOwn = code === '86' || code === '852' || code === '853' || code === '886';
  const tooShort = afterZeros && digits.length < FEWEST_AFTER_ZEROS;
  return fits && !ofTheirOwn && !tooShort && digits.length <= 15 ? `+${code}-${number}` : '';
}
