import { areaList } from '@vant/area-data';

export interface Region {
  province: string;
  city: string;
  area: string;
  /** What follows the region. */
  rest: string;
  /** How many of the three the text names itself; the others were completed. */
  named: number;
}

interface Place {
  /** The first two, four or six digits of its code. */
  code: string;
  full: string;
  /** As people shorten it: 广州, 大理州, 内蒙古. */
  short: string[];
}

const PEOPLES =
  /(?:蒙古|柯尔克孜|哈萨克|锡伯|塔吉克|各族|(?:布依|苗|侗|藏|羌|哈尼|彝|壮|傣|景颇|蒙古|白|回|朝鲜|哈萨克|傈僳|土家|满|瑶|畲|黎|水|佤|拉祜|布朗|独龙|怒|纳西|仡佬|仫佬|毛南|达斡尔|鄂温克|裕固|保安|东乡|撒拉|土|普米)族)+$/;
/** Groups in the table that are no city: their counties stand directly below the province. */
const NO_CITY = /^(?:省直辖县|自治区直辖县级行政区划|县)$/;
/** Written between province and county where there is no city, and in official tables. */
const FILLER = /^(?:市辖区|(?:省|自治区)直辖(?:县级)?(?:行政(?:区划|单位))?县?|[\s,/·-])+/;
/** 北京路 is no Beijing. */
const STREET = /^[东西南北中]?(?:大?[道街]|路|巷|弄)/;
const SPOT =
  /^(?:[东西南北中新老]?(?:大?[道街]|路|巷|弄|镇|乡|村|桥|站|港|山|湖|河)|花园|广场|公园|大厦|大学|小区|医院)/;

const provinces = level(areaList.province_list, 2, shortProvince);
const cities = level(areaList.city_list, 4, shortCity, (full) => !NO_CITY.test(full));
/** Without the towns that 东莞 and the like have in place of counties. */
const counties = level(
  areaList.county_list,
  6,
  shortCounty,
  (full) => '区县市旗'.includes(full.slice(-1)) && full !== '市辖区',
);

/** Reads province, city and county off the beginning of an address, whichever of them are there. */
export function readRegion(address: string): Region {
  const text = address.trim().replace(/^中国[\s,]*(?=.)/, '');
  const readings = [{ rest: text }, ...begun(text, provinces)].flatMap((inProvince) => {
    const inCities = begun(inProvince.rest, cities, inProvince.place);
    return [{ ...inProvince, place: undefined }, ...inCities].map((inCity) => ({
      province: inProvince.place,
      city: inCity.place,
      ...withCounty(inCity.rest, inCity.place ?? inProvince.place),
    }));
  });
  const [best] = readings.map(toRegion).sort((a, b) => b.named - a.named || a.rest.length - b.rest.length);
  return best && best.named > 0 ? best : { province: '', city: '', area: '', rest: address.trim(), named: 0 };
}

/** True for what names a province or a city and nothing else. */
export function isPlace(text: string): boolean {
  const named = [...startingLike(text, provinces), ...startingLike(text, cities)];
  return named.some(({ full, short }) => full === text || short.includes(text));
}

interface Reading {
  place?: Place;
  rest: string;
}

/** Each way in which the text begins with one of the places. A short name must not be that of a street. */
function begun(text: string, among: Level, below?: Place, notBefore = STREET): Reading[] {
  return startingLike(text, among, below).flatMap((place) => {
    const name = text.startsWith(place.full)
      ? place.full
      : place.short.find((one) => text.startsWith(one) && !notBefore.test(text.slice(one.length)));
    return name ? [{ place, rest: text.slice(name.length).replace(FILLER, '') }] : [];
  });
}

/** A county, by its short name only below a place that is known. */
function withCounty(
  text: string,
  below: Place | undefined,
): { county?: Place; rest: string; twins?: boolean } {
  const found = below
    ? begun(text, counties, below, SPOT)
    : startingLike(text, counties)
        .filter(({ full }) => text.startsWith(full))
        .map((place) => ({ place, rest: text.slice(place.full.length).replace(FILLER, '') }));
  const [longest] = found.sort((a, b) => a.rest.length - b.rest.length);
  if (!longest?.place) return { rest: text };
  const { full } = longest.place;
  return {
    county: longest.place,
    rest: longest.rest,
    twins: startingLike(full, counties, below).filter((one) => one.full === full).length > 1,
  };
}

function toRegion(found: {
  province?: Place;
  city?: Place;
  county?: Place;
  rest: string;
  twins?: boolean;
}): Region {
  const { province, city, county, rest, twins } = found;
  const known = twins ? (city ?? province) : (county ?? city ?? province);
  const provinceName = above(known, provinces) ?? '';
  const cityName = above(known, cities);
  const belowProvince = county && !twins ? (isMunicipality(provinceName) ? provinceName : county.full) : '';
  return {
    province: provinceName,
    city: cityName ?? (known === province && isMunicipality(provinceName) ? provinceName : belowProvince),
    area: county?.full ?? '',
    rest,
    named: [province, city, county].filter(Boolean).length,
  };
}

function isMunicipality(province: string): boolean {
  return province.endsWith('市');
}

interface Level {
  table: Record<string, string>;
  /** The table as text, `"440105":"海珠区",…`: searched as it stands, because 3,900 objects take 7 MB. */
  text: string;
  digits: number;
  shorten(full: string): string[];
  counts(full: string): boolean;
}

function level(
  table: Level['table'],
  digits: number,
  shorten: Level['shorten'],
  counts: Level['counts'] = () => true,
): Level {
  return { table, text: JSON.stringify(table), digits, shorten, counts };
}

/** The places that begin with the same character as the address, in their short names, too. */
function startingLike(address: string, among: Level, below?: Place): Place[] {
  const found: Place[] = [];
  const start = `:"${address.charAt(0)}`;
  for (let at = among.text.indexOf(start); address && at >= 0; at = among.text.indexOf(start, at + 1)) {
    const code = among.text.slice(at - 7, at - 1);
    const full = among.text.slice(at + 2, among.text.indexOf('"', at + 2));
    if (!among.counts(full) || (below && !code.startsWith(below.code))) continue;
    const short = among.shorten(full).filter((name) => name.length > 1 && name !== full);
    found.push({ code: code.slice(0, among.digits), full, short });
  }
  return found;
}

/** Name of the place on this level that another one is or lies in. */
function above(place: Place | undefined, { table, digits, counts }: Level): string | undefined {
  const full = place && table[place.code.slice(0, digits).padEnd(6, '0')];
  return full && counts(full) ? full : undefined;
}

function shortProvince(full: string): string[] {
  return [full.replace(/(?:省|市|(?:维吾尔|壮族|回族)?自治区|特别行政区)$/, '')];
}

function shortCity(full: string): string[] {
  if (!full.endsWith('自治州')) return [full.replace(/(?:市|地区|盟)$/, '')];
  const short = full.slice(0, -3).replace(PEOPLES, '');
  return [`${short}州`, short];
}

function shortCounty(full: string): string[] {
  if (/自治[县旗]$/.test(full)) {
    const short = full.slice(0, -3).replace(PEOPLES, '');
    return [`${short}${full.slice(-1)}`, short];
  }
  return [full.replace(/(?:新区|林区|区|县|市|旗)$/, '')];
}
