/** A stretch of a sentence; `phone` where it is a number that can be dialled. */
export interface TextPart {
  /** Where it begins in the sentence. */
  at: number;
  text: string;
  phone?: string;
}

/**
 * Mobile, landline and 400 numbers, and a courier's hotline (95338) after the words that announce one. The character
 * before is matched along: old iPhones have no look-behind. Masked numbers and waybill numbers are none of these.
 */
const PHONES =
  /(^|[^\dA-Za-z*-])(1\d{10}|0\d{2,3}-?\d{7,8}|[48]00-?\d{3}-?\d{4})(?![\d*]|-\d)|((?:电话|热线|客服|致电)[^\d]{0,4})(95\d{3,4})(?!\d)/g;

/** Cuts a courier's sentence where its phone numbers begin and end; nothing of it is lost. */
export function phoneParts(sentence: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  const add = (part: TextPart) => part.text && parts.push(part);
  for (const match of sentence.matchAll(PHONES)) {
    const [, before = '', number, announced = '', hotline = ''] = match;
    const text = number ?? hotline;
    const at = match.index + (number ? before : announced).length;
    add({ at: end, text: sentence.slice(end, at) });
    add({ at, text, phone: text.replace(/-/g, '') });
    end = at + text.length;
  }
  add({ at: end, text: sentence.slice(end) });
  return parts;
}

/** The first number that can be dialled, '' for none. */
export function firstPhone(sentence: string): string {
  return phoneParts(sentence).find(({ phone }) => phone)?.phone ?? '';
}
