import { fold, folded } from './fold';
import { findPhones, lastFourOf, readPhone } from './phone';

/** 王小蒙 → 王**: what a viewer may see of a name; of a name of one letter, nothing. */
export function maskName(name: string): string {
  const [first = ''] = folded(name).trim();
  const isLetterOnly = (name.match(/\p{L}/gu)?.length ?? 0) < 2;
  return name && `${isLetterOnly ? '' : first}**`;
}

/** Fewer digits are no number that anybody could be called by. */
const FEWEST_DIGITS = 7;
/** Of a number with fewer, its beginning would leave too little to hide. */
const DIGITS_WITH_BEGINNING = 10;

/**
 * 13800138000 → 138****8000, 020-88888888 → 020****8888: the middle and any extension are gone, the last four stay
 * comparable. Whatever is no number of a known form is masked by its digits.
 */
export function maskPhone(phone: string): string {
  if (!phone) return phone;
  const written = readPhone(phone)?.written;
  if (written) return `${/^(1\d\d|[^-]+)/.exec(written)?.[0]}****${lastFourOf(written)}`;
  const digits = folded(phone).replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS) return '****';
  return `${digits.length < DIGITS_WITH_BEGINNING ? '' : digits.slice(0, 3)}****${digits.slice(-4)}`;
}

const GAP = '[ .-]{0,2}';
/** 18 characters with a date of birth inside. */
const IDENTITY = new RegExp(
  `(^|\\D)([1-9]\\d{5}${GAP}(?:18|19|20)\\d{2}${GAP}(?:0[1-9]|1[0-2])${GAP}(?:0[1-9]|[12]\\d|3[01])${GAP}\\d{3}[\\dX])(?![\\dA-Z])`,
  'gi',
);
/** Digits with nothing between them that ends a number. */
const DIGITS = /([A-Za-z]?)(\d(?:[ ()./·_~-]{0,3}\d)+)/g;
const DATE = /^(19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}( \d{1,2})?$/;
/** Longer ones in one piece, and those behind a letter, are waybill numbers and the like. */
const LONGEST_IN_ONE_PIECE = 11;

/** Masks identity numbers and everything that may be a phone number inside a sentence, whatever separates its digits. */
export function maskPhonesIn(sentence: string): string {
  const withoutIdentities = replaceFolded(sentence, IDENTITY, () => '****');
  const withoutPhones = findPhones(withoutIdentities).reduceRight(
    (so, { at, length, written }) => so.slice(0, at) + maskPhone(written) + so.slice(at + length),
    withoutIdentities,
  );
  return replaceFolded(withoutPhones, DIGITS, (digits, before) => {
    const solid = /^\d+$/.test(digits);
    const other = (solid && (before || digits.length > LONGEST_IN_ONE_PIECE)) || DATE.test(digits);
    return other || digits.replace(/\D/g, '').length < FEWEST_DIGITS ? undefined : maskPhone(digits);
  });
}

/** Replaces the second group of each match, which is looked for as the sentence is meant, in what was typed. */
function replaceFolded(
  sentence: string,
  pattern: RegExp,
  replacement: (found: string, before: string) => string | undefined,
): string {
  const { text, origin } = fold(sentence);
  return [...text.matchAll(pattern)].reduceRight((so, { index, 1: before = '', 2: found = '' }) => {
    const from = index + before.length;
    const replaced = replacement(found, before);
    const end = (origin[from + found.length - 1] ?? 0) + 1;
    return replaced === undefined ? so : so.slice(0, origin[from]) + replaced + so.slice(end);
  }, sentence);
}
