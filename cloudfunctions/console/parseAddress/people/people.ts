import { marksOf } from '../labels';
import { ITEM } from '../marks';
import type { TakenNumber } from '../numbers';
import { phoneGroups, placesIn } from './anchors';
import { splitForms } from './forms';
import { byRole } from './roles';
import { splitTurns } from './turns';

export interface Parties {
  /** A piece of the text for each person that receives, in order; at least one. */
  people: string[];
  /** Of a sender beside them; '' where there is none. */
  sender: string;
}

/** Splits a text in which numbers and labels are marks into the people it speaks of. */
export function splitPeople(text: string, numbers: TakenNumber[]): Parties {
  const { receivers, sender } = byRole(text);
  return { people: eachReceiver(receivers, numbers), sender };
}

const SEPARATORS = [ITEM, /\n[ \t]*\n+/, '\n', /[;。]/];

/** Nobody is two people for having two numbers: each needs an address. */
function eachReceiver(text: string, numbers: TakenNumber[]): string[] {
  const phones = phoneGroups(text, numbers);
  if (phones.length < 2) return [text];
  for (const separator of SEPARATORS) {
    const people = piecesOf(text, separator, numbers);
    if (people.length === phones.length) return people;
  }
  const forms = splitForms(text, phones);
  if (forms?.every(hasAddress)) return forms;
  return splitTurns(text, phones) ?? [text];
}

/** The pieces with a phone, if each has an address, too; what is between goes to the one before. */
function piecesOf(text: string, separator: string | RegExp, numbers: TakenNumber[]): string[] {
  const people: string[] = [];
  let before = '';
  for (const piece of text.split(separator)) {
    const isPerson = phoneGroups(piece, numbers).length > 0;
    if (isPerson && !hasAddress(piece)) return [];
    if (isPerson) people.push(before + piece);
    else if (people.length > 0) people[people.length - 1] += `\n${piece}`;
    before = people.length > 0 ? '' : `${before}${piece}\n`;
  }
  return people;
}

const STREET = /(?:路|街|道|巷|弄|村|镇|乡|小区|大厦|广场|花园|公寓)\S*\d|\d+(?:号|栋|幢|座|室|楼|单元|组)/;
const ADDRESS_LABEL = new RegExp(`[${marksOf(['address', 'region'])}]\\s*[^\\s\\ue000-\\uf8ff]{2}`);

function hasAddress(text: string): boolean {
  return ADDRESS_LABEL.test(text) || STREET.test(text) || placesIn(text).length > 0;
}
