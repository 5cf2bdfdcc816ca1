import {
  isMunicipal,
  isOneOfSeveral,
  isOnlyOne,
  isOnlyOneInProvince,
  isOutside,
  type Place,
} from '../places';
import type { WantedDoubt } from '../truth';
import type { Random } from './random';
import { isShortClear, shortCity, shortCounty, shortProvince } from './short-names';

/** Alone they may be a county that was merged elsewhere. */
const ONCE_ELSEWHERE = /^(?:江北|东山|双桥|平江|大港|钢城|九里|复兴|桥东|桥西|新市|北市|南市|.*城|郊|矿)区$/;

/** One way in which people write a place. */
export interface Form {
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
export const hasCounties = (place: Place) => ordinary(place) && !place.town;
const DERIVED: WantedDoubt[] = [
  { field: 'province', kind: 'derived' },
  { field: 'city', kind: 'derived' },
];

const DISTRICT = /区$/;

/** The first that fits is the plainest. */
export const FORMS: readonly Form[] = [
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
    weight: 60,
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
