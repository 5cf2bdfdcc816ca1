import { LABEL, numberOf } from '../marks';
import { isPhone, type TakenNumber } from '../numbers';
import { findChains } from '../place/chains';

/** Something of which every person has one. */
export interface Anchor {
  kind: 'phone' | 'place';
  at: number;
  end: number;
}

const BETWEEN_PHONES = new RegExp(`^(?:[\\s,;/、|()（）:-]|${LABEL})*$`);
const BLANK_LINE = /\n\s*\n/;
/** A province or city with a county, or both written out. */
const ENOUGH = 5;

/** Numbers with nothing but separators between them are one person's. */
export function phoneGroups(text: string, numbers: TakenNumber[]): Anchor[] {
  const groups: Anchor[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isPhone(numbers[numberOf(text[at] as string) ?? -1])) continue;
    const last = groups[groups.length - 1];
    const between = last ? text.slice(last.end, at) : '';
    if (last && BETWEEN_PHONES.test(between) && !BLANK_LINE.test(between)) last.end = at + 1;
    else groups.push({ kind: 'phone', at, end: at + 1 });
  }
  return groups;
}

/** Regions that are named well enough to be somebody's address. */
export function placesIn(text: string): Anchor[] {
  const places: Anchor[] = [];
  for (const { at, end, score } of findChains(text)) {
    const last = places[places.length - 1];
    if (score >= ENOUGH && (!last || at >= last.end)) places.push({ kind: 'place', at, end });
  }
  return places;
}

export function cutAt(text: string, cuts: number[]): string[] {
  return [0, ...cuts].map((at, index) => text.slice(at, cuts[index] ?? text.length));
}
