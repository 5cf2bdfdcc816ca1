import { type FoundPhone, findPhones } from '../shared/people/phone';

/** Stands where a number was: whoever is named beside it is likely the person. */
export const PHONE = '\u0001';

export interface Phones {
  mobile: string;
  tel: string;
  /** The text without the numbers. */
  rest: string;
}

/** Without an area code, only as a word of its own. */
const LOCAL = /(?<![^\s,:])([2-9]\d{6,7})(?![^\s,])/;

/** Takes a mobile number and a landline out of a text; a second mobile number counts as the landline. */
export function takePhones(text: string): Phones {
  const found = findPhones(text);
  const mobile = found.find(({ kind }) => kind === 'mobile');
  const others = found.filter((phone) => phone !== mobile);
  const tel = (['landline', 'service', 'foreign', 'mobile'] as const)
    .map((kind) => others.find((phone) => phone.kind === kind))
    .find((phone) => phone !== undefined);
  const taken = found.filter((phone) => phone === mobile || phone === tel);
  const rest = taken.reduceRight(without, text);
  if (mobile || tel) return { mobile: mobile?.written ?? '', tel: tel?.written ?? '', rest };
  const local = LOCAL.exec(rest);
  if (!local) return { mobile: '', tel: '', rest };
  return { mobile: '', tel: local[0], rest: without(rest, { at: local.index, length: local[0].length }) };
}

function without(text: string, { at, length }: Pick<FoundPhone, 'at' | 'length'>): string {
  return `${text.slice(0, at)} ${PHONE} ${text.slice(at + length)}`;
}
