import { type Truth, truthOf, type WantedDoubt } from '../truth';
import { foreignNumber, type Numbers, numbersFor } from './numbers';
import { anyPerson, type Person, plainPerson } from './persons';
import type { Random } from './random';
import { anyPlace, fullPlace, type SaidPlace } from './said-place';
import { anyStreet, type Street, simpleStreet } from './streets';

/** Somebody with all that is to be known, before it is written down. */
export interface Draft {
  person: Person;
  numbers: Numbers;
  place: SaidPlace;
  street: Street;
}

export interface Written {
  text: string;
  truth: Truth;
  kinds: string[];
}

const NOTES = ['（放门卫）', '（到了打电话）', '(地铁口旁)', '（送货上门）'];

/** The code of a virtual number, or a note in brackets, which both stay where they are. */
function withEnding(random: Random, street: Street, { code }: Person): Street {
  const note = random.chance(0.04) ? random.pick(NOTES) : '';
  const ending = code && random.chance(0.4) ? `[${code}]` : note;
  if (!ending) return street;
  const [last = '', ...before] = [...street.pieces].reverse();
  return { ...street, pieces: [...before.reverse(), last + ending], closed: false };
}

function streetFor(random: Random, { street }: SaidPlace): Street {
  return street === 'simple' ? simpleStreet(random) : anyStreet(random, street === 'any');
}

/** 宁波 beside a county without its city would be its city, 海南 beside 海南省 the same again. */
function isMisread({ kind, name }: Person, { full, levels }: SaidPlace): boolean {
  return kind === 'place as a name' && (!full || levels.some((level) => level.startsWith(name)));
}

function draftIn(random: Random, place: SaidPlace): Draft {
  const drawn = anyPerson(random);
  const person = isMisread(drawn, place) ? plainPerson(random) : drawn;
  const street = withEnding(random, streetFor(random, place), person);
  const isAbroad = /^(?:香港|澳门|台湾)/.test(place.province) && !person.code && random.chance(0.6);
  const numbers = isAbroad ? foreignNumber(random) : numbersFor(random, person);
  return { person, numbers, place, street };
}

export const anyDraft = (random: Random) => draftIn(random, anyPlace(random));

/** As a shop has it in its own form: the whole region. */
export const formDraft = (random: Random) => draftIn(random, fullPlace(random));

/** Nothing about the person and the number that could be misread. */
export function plainDraft(random: Random): Draft {
  const person = plainPerson(random);
  let numbers = numbersFor(random, person);
  while (numbers.loose || numbers.masked) numbers = numbersFor(random, person);
  const place = fullPlace(random);
  return { person, numbers, place, street: streetFor(random, place) };
}

/** An address in the text, and its part behind the region as it is recognised. */
export interface Address {
  said: string;
  rest: string;
}

export interface Joints {
  /** Between the levels of the region, and before the street. */
  levels: string;
  street: string;
  /** Between the pieces of the street. */
  pieces: string;
}

export function anyJoints(random: Random): Joints {
  const levels = random.weighted([
    [75, ''],
    [20, ' '],
    [3, ','],
    [2, '-'],
  ] as const);
  const street = levels || (random.chance(0.2) ? ' ' : '');
  return { levels, street, pieces: random.chance(0.2) ? ' ' : '' };
}

export const GLUED: Joints = { levels: '', street: '', pieces: '' };

export function addressOf({ place, street }: Draft, joints: Joints): Address {
  return {
    said: place.levels.join(joints.levels) + joints.street + street.pieces.join(joints.pieces),
    rest: street.pieces.join(joints.pieces === '' ? '' : ' '),
  };
}

/** Names of which some are cautious. */
const LIKELY = ['place as a name', 'glued name', 'long name'];

export function truthFor({ person, numbers, place }: Draft, rest: string): Truth {
  const { mobile, tel } = numbers;
  const { province, city, area } = place;
  const masked: WantedDoubt[] = [
    ...(person.masked ? [{ field: 'name' as const, kind: 'masked' as const }] : []),
    ...(numbers.masked ? [{ field: 'mobile' as const, kind: 'masked' as const }] : []),
  ];
  return {
    ...truthOf(''),
    name: person.name,
    mobile,
    tel,
    province,
    city,
    area,
    address: rest,
    doubts: [...masked, ...place.doubts],
    mayDoubt: [...(LIKELY.includes(person.kind) ? (['name'] as const) : []), ...place.mayDoubt],
  };
}

export function kindsOf({ person, numbers, place, street }: Draft): string[] {
  return [person.kind, numbers.kind, place.kind, street.kind];
}
