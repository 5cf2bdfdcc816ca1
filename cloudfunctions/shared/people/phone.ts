import { fold } from './fold';
import { FORMS, type Form, type PhoneKind } from './phone-forms';

export type { PhoneKind };

export interface Phone {
  kind: PhoneKind;
  /**
   * The one way it is written: 13800138001, 020-88888888, 400-800-1234, +852-91234567; an extension follows after a
   * hyphen, after # where the number is not of the mainland.
   */
  written: string;
}

export interface FoundPhone extends Phone {
  /** Where it begins in the text, and for how long it goes on there, in UTF-16 units. */
  at: number;
  length: number;
  /** Letters stand directly before it, as in a waybill number. */
  glued: boolean;
}

/** Longer than any way to write a number; nobody's number is looked for in a letter. */
const LONGEST = 64;
/** A pause that a whole field may have before its extension; in a sentence a comma ends the number. */
const AFTER_COMMA = /,{1,2} ?(\d{1,6})(?!\d)/y;

/**
 * The number that this text is: a mobile, a landline with its area code, a 400 or 800 number, or one with the code of
 * a country, each with or without an extension. Undefined for everything else, such as two numbers, or one digit too
 * few. Blanks, hyphens, full-width and invisible characters in it do not matter.
 */
export function readPhone(text: string): Phone | undefined {
  const whole = fold(text).text.trim();
  if (whole.length > LONGEST) return undefined;
  const phone = phoneAt(whole, 0, [AFTER_COMMA]);
  return phone?.end === whole.length ? { kind: phone.kind, written: phone.written } : undefined;
}

/** Every number in a sentence, from left to right; they do not overlap. */
export function findPhones(sentence: string): FoundPhone[] {
  const { text, origin } = fold(sentence);
  const found: FoundPhone[] = [];
  for (let from = 0; from < text.length; from++) {
    const phone = mayBegin(text, from) ? phoneAt(text, from) : undefined;
    if (!phone) continue;
    const { kind, written, end } = phone;
    const at = origin[from] as number;
    const length = (origin[end - 1] as number) + 1 - at;
    found.push({ at, length, kind, written, glued: /[A-Za-z]/.test(text[from - 1] ?? '') });
    from = end - 1;
  }
  return found;
}

/**
 * What a telephone is told to dial; the digits of what is no number. Without the extension: nobody documents what
 * wx.makePhoneCall makes of a pause, and whoever answers asks for it.
 */
export function dialled(text: string): string {
  return withoutExtension(text).replace(/[^\d+]/g, '');
}

/** The last four digits of the number itself, without its extension; '' where there are no four. */
export function lastFourOf(text: string): string {
  return /\d{4}$/.exec(withoutExtension(text).replace(/\D/g, ''))?.[0] ?? '';
}

const NUMBER = /^(1\d{10}|0\d+-\d+|[48]00-\d+-\d+|\+\d+-\d+)/;

function withoutExtension(text: string): string {
  const written = readPhone(text)?.written ?? '';
  return NUMBER.exec(written)?.[0] ?? fold(text).text;
}

function mayBegin(text: string, at: number): boolean {
  return text[at] === '(' || (/[+\d]/.test(text[at] ?? '') && !/[\d*]/.test(text[at - 1] ?? ''));
}

interface Read extends Phone {
  end: number;
}

function phoneAt(text: string, from: number, more: RegExp[] = []): Read | undefined {
  for (const form of FORMS) {
    const read = readAs(form, text, from, more);
    if (read) return read;
  }
  return undefined;
}

function readAs(form: Form, text: string, from: number, more: RegExp[]): Read | undefined {
  const match = matchAt(form.pattern, text, from);
  const written = match && form.written(match.slice(1).map((group) => group ?? ''));
  if (!match || !written || !standsWell(form, text, from, match[0])) return undefined;
  const end = from + match[0].length;
  for (const pattern of [...form.extensions, ...more]) {
    const extension = matchAt(pattern, text, end);
    if (!extension) continue;
    const after = end + extension[0].length;
    return { kind: form.kind, written: `${written}${form.joint}${extension[1]}`, end: after };
  }
  return /^[\d*]/.test(text.slice(end)) ? undefined : { kind: form.kind, written, end };
}

function standsWell(form: Form, text: string, from: number, number: string): boolean {
  if (number.startsWith('(') && !number.includes(')')) return false;
  return !form.alone || isAlone(text, from, from + number.length);
}

/** No digits beside it that might belong to it. */
function isAlone(text: string, from: number, end: number): boolean {
  return (
    !/\d[ .-]$/.test(text.slice(Math.max(0, from - 2), from)) && !/^[ .-]\d/.test(text.slice(end, end + 2))
  );
}

function matchAt(sticky: RegExp, text: string, from: number): RegExpExecArray | null {
  sticky.lastIndex = from;
  return sticky.exec(text);
}
