import { findChains } from './chains';
import { type Kind, labelAt, marksOf, type Role } from './labels';
import { likeness } from './likeness';
import { ITEM, LABEL, labelOf, NUMBER, numberOf } from './marks';
import type { TakenNumber } from './numbers';

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

const PIECE = new RegExp(`${LABEL}|\\n|[^\\uf000-\\uf7ff\\n]+`, 'gu');

/** The sender's part is apart only where somebody else receives. */
function byRole(text: string): { receivers: string; sender: string } {
  const parts: Record<Role, string> = { receiver: '', sender: '' };
  let role: Role = 'receiver';
  for (const [piece] of text.matchAll(PIECE)) {
    const label = labelOf(piece);
    role = (label === undefined ? undefined : labelAt(label).role) ?? role;
    if (piece !== '\n' && label === undefined && isSomebodyElse(parts, role, piece, text)) role = 'receiver';
    parts[role] += piece;
  }
  return hasPhone(parts.receiver) || !hasPhone(parts.sender)
    ? { receivers: parts.receiver || parts.sender, sender: parts.receiver ? parts.sender : '' }
    : { receivers: text, sender: '' };
}

const PHONE = new RegExp(NUMBER, 'u');
const hasPhone = (text: string) => PHONE.test(text);

/** Behind a sender who is complete, a line of its own without a label that says who receives. */
function isSomebodyElse(parts: Record<Role, string>, role: Role, piece: string, text: string): boolean {
  const isComplete = role === 'sender' && hasPhone(parts.sender) && parts.sender.endsWith('\n');
  return isComplete && hasPhone(piece) && !hasReceiverLabel(text);
}

function hasReceiverLabel(text: string): boolean {
  return [...text].some((mark) => {
    const label = labelOf(mark);
    return label !== undefined && labelAt(label).role === 'receiver';
  });
}

interface Anchor {
  kind: 'phone' | 'place';
  at: number;
  end: number;
}

function eachReceiver(text: string, numbers: TakenNumber[]): string[] {
  const phones = phoneGroups(text, numbers);
  if (phones.length < 2) return [text];
  for (const separator of [ITEM, /\n[ \t]*\n+/, '\n', /[;。]/]) {
    const people = piecesOf(text, separator, numbers);
    if (people.length === phones.length) return people;
  }
  return byLabel(text, phones) ?? byTurns(text, phones) ?? [text];
}

const PHONES = ['mobile', 'landline', 'service', 'foreign', 'local', 'masked'];
const BETWEEN_PHONES = new RegExp(`^(?:[\\s,;/、|()（）:-]|${LABEL})*$`, 'u');

/** Numbers with nothing but separators between them are one person's. */
function phoneGroups(text: string, numbers: TakenNumber[]): Anchor[] {
  const groups: Anchor[] = [];
  [...text].forEach((mark, at) => {
    const number = numberOf(mark);
    if (number === undefined || !PHONES.includes(numbers[number]?.kind ?? '')) return;
    const last = groups[groups.length - 1];
    const between = last && text.slice(last.end, at);
    if (last && between !== undefined && BETWEEN_PHONES.test(between) && !/\n\s*\n/.test(between)) last.end = at + 1;
    else groups.push({ kind: 'phone', at, end: at + 1 });
  });
  return groups;
}

const STREET = /(?:路|街|道|巷|弄|村|镇|乡|小区|大厦|广场|花园|公寓)\S*\d|\d+(?:号|栋|幢|座|室|楼|单元|组)/;
const ADDRESS_LABEL = new RegExp(`[${marksOf(['address', 'region'])}]\\s*[^\\s\\ue000-\\uf8ff]{2}`, 'u');
const PLACE_SCORE = 5;

function hasAddress(text: string): boolean {
  return ADDRESS_LABEL.test(text) || STREET.test(text) || findChains(text).some(({ score }) => score >= PLACE_SCORE);
}

/** The pieces between separators, if each with a phone has an address, too; others go to the one before them. */
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

const FORM: Kind[] = ['name', 'phone', 'region', 'address'];

interface FormLabel {
  at: number;
  kind: Kind;
}

/** A form filled in several times, in any order: cut where each side has everything once. */
function byLabel(text: string, phones: Anchor[]): string[] | undefined {
  const labels = [...text].flatMap((mark, at): FormLabel[] => {
    const label = labelOf(mark);
    const kind = label === undefined ? undefined : labelAt(label).kind;
    return kind && FORM.includes(kind) ? [{ at, kind }] : [];
  });
  const cuts: number[] = [];
  for (const [index, phone] of phones.slice(1).entries()) {
    const between = labels.filter(({ at }) => at >= (phones[index] as Anchor).end && at < phone.at);
    const faults = between.map(({ at }) => faultsOfCut(text, labels, cuts[cuts.length - 1] ?? 0, at, phone.end));
    const best = between[faults.indexOf(Math.min(...faults))];
    if (!best) return undefined;
    cuts.push(best.at);
  }
  const people = cutAt(text, cuts);
  return people.every(hasPhone) && people.every(hasAddress) ? people : undefined;
}

/** How much would be there twice or not at all. */
function faultsOfCut(text: string, labels: FormLabel[], from: number, cut: number, to: number): number {
  const kinds = (a: number, b: number) => labels.filter(({ at }) => at >= a && at < b).map(({ kind }) => kind);
  const [left, right] = [kinds(from, cut), kinds(cut, to)];
  const twice = (of: Kind[]) => of.length - new Set(of).size;
  const missing = left.includes('name') && (left.includes('address') || left.includes('region')) ? 0 : 1;
  const places = [text.slice(from, cut), text.slice(cut, to)].map((part) => placesIn(part).length);
  const misplaced = (places[0] === 1 ? 0 : 1) + ((places[1] ?? 0) > 1 ? 1 : 0);
  return twice(left) + twice(right) + missing + misplaced - (/\n\s*$/.test(text.slice(0, cut)) ? 0.5 : 0);
}

/** Phone and region in turns: cut between them, so that each has a name. */
function byTurns(text: string, phones: Anchor[]): string[] | undefined {
  const anchors = [...phones, ...placesIn(text)].sort((a, b) => a.at - b.at);
  const inTurns = anchors.every(({ kind }, at) => kind === anchors[at % 2]?.kind);
  if (anchors.length !== phones.length * 2 || !inTurns || anchors[0]?.kind === anchors[1]?.kind) return undefined;
  const cuts = phones.slice(1).map((_, at) => {
    const [, last, next] = anchors.slice(at * 2) as [Anchor, Anchor, Anchor];
    return cutBetween(text, last.end, next.at, text.slice(0, anchors[0]?.at));
  });
  return cutAt(text, cuts);
}

function placesIn(text: string): Anchor[] {
  const places: Anchor[] = [];
  for (const { at, end, score } of findChains(text)) {
    const last = places[places.length - 1];
    if (score >= PLACE_SCORE && (!last || at >= last.end)) places.push({ kind: 'place', at, end });
  }
  return places;
}

/** Before the last word that may be a name, if the first person's name comes first, too; otherwise at the end of it. */
function cutBetween(text: string, from: number, to: number, beginning: string): number {
  const between = text.slice(from, to);
  const words = [...between.matchAll(/[^\s,;、|。/:]+/g)];
  const last = words[words.length - 1];
  const isName = last !== undefined && (likeness(last[0]) ?? 0) > 0;
  const nameComesFirst = /[\p{L}]/u.test(beginning);
  if (isName && nameComesFirst) return from + last.index;
  return isName && words.length === 1 ? from + last.index + last[0].length : to;
}

function cutAt(text: string, cuts: number[]): string[] {
  return [0, ...cuts].map((at, index) => text.slice(at, cuts[index] ?? text.length));
}
