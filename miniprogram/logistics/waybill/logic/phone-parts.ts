import { dialled, findPhones } from '../../../../cloudfunctions/shared/people/phone';

/** A stretch of a sentence; `phone` where it is a number that can be dialled. */
export interface TextPart {
  /** Where it begins in the sentence. */
  at: number;
  text: string;
  phone?: string;
}

/** A courier's hotline (95338), after the words that announce one. */
const HOTLINES = /((?:电话|热线|客服|致电)[^\d]{0,4})(95\d{3,4})(?!\d)/g;

/** Cuts a courier's sentence where its phone numbers begin and end; nothing of it is lost. */
export function phoneParts(sentence: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  const add = (part: TextPart) => part.text && parts.push(part);
  for (const { at, length, phone } of numbersIn(sentence)) {
    if (at < end) continue;
    add({ at: end, text: sentence.slice(end, at) });
    add({ at, text: sentence.slice(at, at + length), phone });
    end = at + length;
  }
  add({ at: end, text: sentence.slice(end) });
  return parts;
}

/** In their order; what letters lead to is a waybill number. */
function numbersIn(sentence: string): { at: number; length: number; phone: string }[] {
  const phones = findPhones(sentence)
    .filter(({ glued }) => !glued)
    .map(({ at, length, written }) => ({ at, length, phone: dialled(written) }));
  const hotlines = [...sentence.matchAll(HOTLINES)].map(({ index, 1: announced = '', 2: hotline = '' }) => ({
    at: index + announced.length,
    length: hotline.length,
    phone: hotline,
  }));
  return [...phones, ...hotlines].sort((a, b) => a.at - b.at);
}

/** The first number that can be dialled, '' for none. */
export function firstPhone(sentence: string): string {
  return phoneParts(sentence).find(({ phone }) => phone)?.phone ?? '';
}
