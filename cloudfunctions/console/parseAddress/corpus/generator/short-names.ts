import { PLACES, type Place } from '../places';

const NOMINAL = /(?:省|市|(?:维吾尔|壮族|回族)?自治区|特别行政区)$/;
export const shortProvince = ({ province }: Place) => province.replace(NOMINAL, '');
const PEOPLES_OF_PREFECTURE =
  /(?:土家族苗族|藏族羌族|布依族苗族|苗族侗族|哈尼族彝族|壮族苗族|傣族景颇族|蒙古族藏族|朝鲜族|藏族|彝族|傣族|白族|傈僳族|回族|蒙古|柯尔克孜|哈萨克)自治州$/;
/** One cannot tell where they end, or they are words of their own. */
const UNCLEAR_SHORT = /^.$|^[东西南北中市城新河江]|[东西南北中城州河江山矿]$|自治|族|林$/;

export function shortCity({ city }: Place): string {
  if (city.endsWith('自治州')) return city.replace(PEOPLES_OF_PREFECTURE, '州');
  return city.replace(/(?:市|地区|盟)$/, '');
}

export const shortCounty = ({ area }: Place) => area.replace(/(?:新区|区|县|市|旗)$/, '');

/** The name without its suffix is that of no other place nearby, and one sees where it ends. */
export function isShortClear(place: Place): boolean {
  const short = shortCounty(place);
  const alike = PLACES.filter(({ province, city, area }) => {
    return province === place.province && city === place.city && area.startsWith(short);
  });
  return !UNCLEAR_SHORT.test(short) && alike.length === 1 && !place.city.startsWith(short) && !place.town;
}
