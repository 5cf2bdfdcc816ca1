import type { PersonParts } from '../../contract';
import { isMunicipal, isOutside, PLACES, type Place } from '../places';
import type { WantedDoubt } from '../truth';
import { OLD_PLACES } from './old-places';
import { FORMS, type Form, hasCounties } from './place-forms';
import type { Random } from './random';

/** A place in the text, and what is filled in. */
export interface SaidPlace {
  /** The levels as they are written, from the largest; what stands between them is a matter of taste. */
  levels: string[];
  province: string;
  city: string;
  area: string;
  doubts: WantedDoubt[];
  mayDoubt: (keyof PersonParts)[];
  kind: string;
  /** Which streets read well behind it: any, one without a town, one whose first word is no part of a county. */
  street: 'any' | 'no town' | 'simple';
  /** Whole, as forms with a line for the region have it. */
  full: boolean;
}

const GROUPS: readonly (readonly [number, Place[]])[] = [
  [86, PLACES.filter(hasCounties)],
  [5, PLACES.filter((place) => isMunicipal(place))],
  [3, PLACES.filter(({ direct }) => direct)],
  [4, PLACES.filter(({ town }) => town)],
  [2, PLACES.filter(isOutside)],
];

function said(place: Place, form: Form, random: Random): SaidPlace {
  const { province, city, area } = form.filled?.(place) ?? place;
  const levels = form.levels(place, random);
  return {
    levels,
    province,
    city,
    area,
    doubts: form.doubts ?? [],
    mayDoubt: [],
    kind: place.town ? 'town as third level' : form.kind,
    street: form.simpleStreet ? 'simple' : place.town ? 'no town' : 'any',
    full: !form.doubts && levels.length >= 2,
  };
}

function oldPlace(random: Random): SaidPlace {
  const { old, city, area, abolished } = random.pick(OLD_PLACES);
  const inCity = PLACES.find((place) => place.city === city) as Place;
  const levels = [...(isMunicipal(inCity) ? [] : [inCity.province]), city, old];
  return {
    levels,
    province: inCity.province,
    city,
    area,
    doubts: abolished ? [{ kind: 'abolished' }] : [],
    mayDoubt: ['area'],
    kind: abolished ? 'abolished place' : 'old place name',
    street: 'any',
    full: true,
  };
}

export function anyPlace(random: Random): SaidPlace {
  if (random.chance(0.03)) return oldPlace(random);
  const place = random.pick(random.weighted(GROUPS));
  const fitting = FORMS.filter((form) => form.fits(place));
  return said(place, random.weighted(fitting.map((form) => [form.weight, form] as const)), random);
}

/** The whole place, as the pages of shops have it. */
export function fullPlace(random: Random): SaidPlace {
  const place = random.pick(random.weighted(GROUPS));
  const form = FORMS.find((one) => one.fits(place)) as Form;
  return said(
    place,
    { ...form, levels: ({ province, city, area }) => officialLevels(province, city, area) },
    random,
  );
}

function officialLevels(province: string, city: string, area: string): string[] {
  return [province, ...(city === area ? [] : [city]), area];
}
