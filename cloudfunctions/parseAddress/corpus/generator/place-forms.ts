import {
  isMunicipal,
  isOneOfSeveral,
  isOnlyOne,
  isOnlyOneInProvince,
  isOutside,
  PLACES,
  type Place,
} from '../places';
import type { WantedDoubt } from '../truth';
import { OLD_PLACES } from './old-places';
import type { Random } from './random';

/** A place in the text, and what is filled in. */
export interface SaidPlace {
  /** The levels as they are written, from the largest; what stands between them is a matter of taste. */
  levels: string[];
  province: string;
  city: string;
  area: string;
  doubts: WantedDoubt[];
  kind: string;
  /** Which streets read well behind it: any, one without a town, one whose first word is no part of a county. */
  street: 'any' | 'no town' | 'simple';
  /** Whole, as forms with a line for the region have it. */
  full: boolean;
}

const NOMINAL = /(?:省|市|(?:维吾尔|壮族|回族)?自治区|特别行政区)$/;
const shortProvince = ({ province }: Place) => province.replace(NOMINAL, '');
const DISTRICT = /区$/;
const PEOPLES_OF_PREFECTURE =
  /(?:土家族苗族|藏族羌族|布依族苗族|苗族侗族|哈尼族彝族|壮族苗族|傣族景颇族|蒙古族藏族|朝鲜族|藏族|彝族|傣族|白族|傈僳族|回族|蒙古|柯尔克孜|哈萨克)自治州$/;
/** One cannot tell where they end, or they are words of their own. */
const UNCLEAR_SHORT = /^.$|^[东西南北中市城新河江]|[东西南北中城州河江山]$|自治|族|林$/;
/** Alone they may be a county that was merged elsewhere. */
const ONCE_ELSEWHERE = /^(?:江北|东山|双桥|平江|大港|钢城|九里|复兴|桥东|桥西|新市|北市|南市|.*城|郊|矿)区$/;

function shortCity({ city }: Place): string {
  if (city.endsWith('自治州')) return city.replace(PEOPLES_OF_PREFECTURE, '州');
  return city.replace(/(?:市|地区|盟)$/, '');
}

interface Form {
  kind: string;
  weight: number;
  fits(place: Place): boolean;
  levels(place: Place, random: Random): string[];
  /** Where not all of it is filled in. */
  filled?(place: Place): Pick<Place, 'province' | 'city' | 'area'>;
  doubts?: WantedDoubt[];
  simpleStreet?: true;
}

const ordinary = (place: Place) => !place.direct && !isMunicipal(place) && !isOutside(place);
const hasCounties = (place: Place) => ordinary(place) && !place.town;
const DERIVED: WantedDoubt[] = [
  { field: 'province', kind: 'derived' },
  { field: 'city', kind: 'derived' },
];

const shortCounty = ({ area }: Place) => area.replace(/(?:新区|区|县|市|旗)$/, '');

function isShortClear(place: Place): boolean {
  const short = shortCounty(place);
  const alike = PLACES.filter(({ province, city, area }) => {
    return province === place.province && city === place.city && area.startsWith(short);
  });
  return !UNCLEAR_SHORT.test(short) && alike.length === 1 && !place.city.startsWith(short) && !place.town;
}

const FORMS: readonly Form[] = [
  {
    kind: 'full place',
    weight: 40,
    fits: ordinary,
    levels: ({ province, city, area }) => [province, city, area],
  },
  { kind: 'no province', weight: 10, fits: ordinary, levels: ({ city, area }) => [city, area] },
  {
    kind: 'short province',
    weight: 8,
    fits: ordinary,
    levels: (place) => [shortProvince(place), place.city, place.area],
  },
  {
    kind: 'short province and city',
    weight: 8,
    fits: (place) => ordinary(place) && !place.area.startsWith('市'),
    levels: (place) => [shortProvince(place), shortCity(place), place.area],
  },
  {
    kind: 'short city',
    weight: 5,
    fits: (place) =>
      ordinary(place) && !place.area.startsWith('市') && shortCity(place) !== shortProvince(place),
    levels: (place) => [shortCity(place), place.area],
  },
  {
    kind: 'no city',
    weight: 4,
    fits: (place) =>
      hasCounties(place) &&
      isOnlyOneInProvince(place) &&
      !ONCE_ELSEWHERE.test(place.area) &&
      !/^[东西]区$/.test(place.area),
    levels: ({ province, area }) => [province, area],
  },
  {
    kind: 'repeated level',
    weight: 5,
    fits: ordinary,
    levels: ({ province, city, area }, random) =>
      random.pick([
        [province, province, city, area],
        [province, city, city, area],
        [city, city, area],
        [province, city, province, city, area],
        [province, city, area, province, city, area],
      ]),
  },
  {
    kind: 'filler level',
    weight: 6,
    fits: (place) => hasCounties(place) && DISTRICT.test(place.area),
    levels: ({ province, city, area }) => [province, city, '市辖区', area],
  },
  {
    kind: 'county alone',
    weight: 3,
    fits: (place) => hasCounties(place) && isOnlyOne(place) && !ONCE_ELSEWHERE.test(place.area),
    levels: ({ area }) => [area],
    doubts: DERIVED,
  },
  {
    kind: 'ambiguous county alone',
    weight: 2,
    fits: (place) => hasCounties(place) && isOneOfSeveral(place) && !ONCE_ELSEWHERE.test(place.area),
    levels: ({ area }) => [area],
    filled: ({ area }) => ({ province: '', city: '', area }),
    doubts: [{ kind: 'ambiguous' }],
  },
  {
    kind: 'short county',
    weight: 3,
    fits: (place) => hasCounties(place) && isShortClear(place),
    levels: (place, random) => [
      ...(random.chance(0.5) ? [place.province] : []),
      place.city,
      shortCounty(place),
    ],
    doubts: [{ field: 'area', kind: 'derived' }],
    simpleStreet: true,
  },
  {
    kind: 'municipality',
    weight: 100,
    fits: isMunicipal,
    levels: ({ province, area }, random) => {
      const short = province.slice(0, 2);
      const filler = area.endsWith('区') ? '市辖区' : '县';
      return random.weighted([
        [30, [province, area]],
        [15, [short, area]],
        [15, [province, province, area]],
        [15, [short, province, area]],
        [10, [province, filler, area]],
        [5, [province, province, province, area]],
      ]);
    },
  },
  {
    kind: 'no city level',
    weight: 100,
    fits: ({ direct }) => direct,
    levels: (place, random) => {
      const { province, area } = place;
      const filler = province.endsWith('省') ? '省直辖县级行政区划' : '自治区直辖县级行政区划';
      return random.weighted([
        [40, [province, area]],
        [20, [shortProvince(place), area]],
        [15, [province, filler, area]],
        [15, [province, area, area]],
      ]);
    },
  },
  {
    kind: 'outside the mainland',
    weight: 100,
    fits: isOutside,
    levels: (place, random) => [
      random.chance(0.5) ? place.province : shortProvince(place),
      place.city,
      place.area,
    ],
  },
];

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
