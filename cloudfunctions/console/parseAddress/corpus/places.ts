import { cities, counties, provinces } from '../regions/table';
import { isZone } from '../regions/zones';

/** A place of the third level: a county, or a town where the city has no counties. */
export interface Place {
  province: string;
  city: string;
  area: string;
  /** There is no level between province and county; it counts as its own city. */
  direct: boolean;
  /** The city has towns in place of counties. */
  town: boolean;
}

const MUNICIPAL = /^(?:北京|天津|上海|重庆)市$/;
const WITH_TOWNS = ['东莞市', '中山市', '儋州市', '嘉峪关市'];
/** Such as are in no list of the state, though people write them. */
const UNCERTAIN = /风景名胜区|^其它区|市辖区|^[^区县市旗]+$/;
const TOWN = /(?:镇|街道)$/;
/** Of 台湾 the cities; the table has old towns beside new districts in 桃园. */
const OF_TAIWAN = /^(?:台北|高雄|台南|台中|基隆|新竹|嘉义|新北)市$/;

function placeOf([code, area]: [string, string]): Place[] {
  const province = provinces[`${code.slice(0, 2)}0000`] ?? '';
  const listed = cities[`${code.slice(0, 4)}00`];
  const municipal = MUNICIPAL.test(province);
  const direct = listed === undefined && !municipal;
  const city = municipal ? province : (listed ?? area);
  const town = WITH_TOWNS.includes(city);
  const fits = town ? TOWN.test(area) : !UNCERTAIN.test(area);
  const known = province !== '台湾省' || OF_TAIWAN.test(city);
  return fits && known && !isZone(code, area) ? [{ province, city, area, direct, town }] : [];
}

/** Every place of the table that can be written on a label. */
export const PLACES: readonly Place[] = Object.entries(counties).flatMap(placeOf);

export const isMunicipal = ({ province }: Place) => MUNICIPAL.test(province);
export const isOutside = ({ province }: Place) => /^(?:香港|澳门|台湾)/.test(province);

function tally(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const perCountry = tally([...Object.values(counties), ...Object.values(cities), ...Object.values(provinces)]);
const perProvince = tally(PLACES.map(({ province, area }) => province + area));
const onMainland = tally(PLACES.filter((place) => !isOutside(place)).map(({ area }) => area));

/** No other place in the country is called so. */
export const isOnlyOne = ({ area }: Place) => perCountry.get(area) === 1;
export const isOnlyOneInProvince = ({ province, area }: Place) => perProvince.get(province + area) === 1;
export const isOneOfSeveral = ({ area }: Place) => (onMainland.get(area) ?? 0) > 1;
