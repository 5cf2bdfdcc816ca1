/** Stands where a number was: whoever is named beside it is likely the person. */
export const PHONE = '\u0001';

export interface Phones {
  mobile: string;
  tel: string;
  /** The text without the numbers. */
  rest: string;
}

/** The extension of a virtual number or a switchboard. */
const EXTENSION = '(?:(?:-|[ \\t]*(?:转|分机|ext\\.?)[ \\t]*)(\\d{1,6}))?';
const MOBILE = new RegExp(
  `(?<!\\d)(?:\\(?(?:\\+|00)?86\\)?[ \\t-]?)?(1[3-9]\\d)([ \\t-]?)(\\d{4})\\2(\\d{4})${EXTENSION}(?!\\d)`,
  'i',
);
/** Area code and number, or a 400 / 800 number. */
const LANDLINE = new RegExp(
  `(?<![\\d-])(?:\\(?(?:\\+|00)?86\\)?[ \\t-]?)?\\(?(0(?:10|2\\d|[3-9]\\d{2}))\\)?[ \\t-]?([2-9]\\d{6,7})${EXTENSION}(?!\\d)`,
  'i',
);
const SERVICE = /(?<![\d-])([48]00)[ \t-]?(\d{3})[ \t-]?(\d{4})(?![\d-])/;
/** Without an area code, only as a word of its own. */
const LOCAL = /(?<![^\s,:])([2-9]\d{6,7})(?![^\s,])/;

/** Takes a mobile number and a landline out of a text; a second mobile number counts as the landline. */
export function takePhones(text: string): Phones {
  let rest = text;
  const take = (pattern: RegExp, written: (groups: string[]) => string): string => {
    const match = pattern.exec(rest);
    if (!match) return '';
    rest = `${rest.slice(0, match.index)} ${PHONE} ${rest.slice(match.index + match[0].length)}`;
    return written(match.slice(1).map((group) => group ?? ''));
  };
  const mobileOnce = () =>
    take(MOBILE, ([a, , b, c, extension]) => `${a}${b}${c}${extension && `-${extension}`}`);
  const mobile = mobileOnce();
  const tel =
    take(LANDLINE, ([area, number, extension]) => `${area}-${number}${extension && `-${extension}`}`) ||
    take(SERVICE, (groups) => groups.join('-')) ||
    mobileOnce() ||
    (mobile ? '' : take(LOCAL, ([number = '']) => number));
  return { mobile, tel, rest };
}
