import { areaList } from '@vant/area-data';

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

/** Groups in the table that are no city. */
const DIRECT = /直辖/;
const MUNICIPAL = /^(?:北京|天津|上海|重庆)市$/;
const WITH_TOWNS = ['东莞市', '中山市', '儋州市', '嘉峪关市'];
/** Such as are no administrative division, or not certain to be one tomorrow. */
const UNCERTAIN =
  /开发区|高新|管理区|产业园|工业园|化工园|实验区|示范区|风景名胜区|(?<!^浦东|^滨海)新区$|^其它区|市辖区|^[^区县市旗]+$/;
const TOWN = /(?:镇|街道)$/;
/** The table has them still: merged into 两江新区, 三元区, 崇川区 and 蓬莱区; in 中山 merged, or a 街道 today. */
const GONE =
  '重庆市江北区 重庆市渝北区 三明市梅列区 南通市港闸区 烟台市长岛县 中山市东升镇 中山市民众镇 中山市南朗镇'.split(
    ' ',
  );
/** 雄关区 and the like are no administrative divisions. */
const NO_TOWN = ['雄关区', '长城区', '镜铁区'];
/** Of 台湾 the cities; the table has old towns beside new districts in 桃园. */
const OF_TAIWAN = /^(?:台北|高雄|台南|台中|基隆|新竹|嘉义|新北)市$/;

function placeOf([code, area]: [string, string]): Place[] {
  const province = areaList.province_list[`${code.slice(0, 2)}0000`] ?? '';
  const listed = areaList.city_list[`${code.slice(0, 4)}00`] ?? '';
  const direct = DIRECT.test(listed);
  const city = direct ? area : MUNICIPAL.test(province) ? province : listed;
  const town = WITH_TOWNS.includes(city);
  const fits = town ? TOWN.test(area) && !NO_TOWN.includes(area) : !UNCERTAIN.test(area);
  const known = province !== '台湾省' || OF_TAIWAN.test(city);
  return fits && known && !GONE.includes(city + area) ? [{ province, city, area, direct, town }] : [];
}

/** Every place of the table that can be written on a label. */
export const PLACES: readonly Place[] = Object.entries(areaList.county_list).flatMap(placeOf);

export const isMunicipal = ({ province }: Place) => MUNICIPAL.test(province);
export const isOutside = ({ province }: Place) => /^(?:香港|澳门|台湾)/.test(province);

function tally(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const perCountry = tally([
  ...Object.values(areaList.county_list),
  ...Object.values(areaList.city_list),
  ...Object.values(areaList.province_list),
]);
const perProvince = tally(PLACES.map(({ province, area }) => province + area));
const onMainland = tally(PLACES.filter((place) => !isOutside(place)).map(({ area }) => area));

/** No other place in the country is called so. */
export const isOnlyOne = ({ area }: Place) => perCountry.get(area) === 1;
export const isOnlyOneInProvince = ({ province, area }: Place) => perProvince.get(province + area) === 1;
export const isOneOfSeveral = ({ area }: Place) => (onMainland.get(area) ?? 0) > 1;
