import { areaList } from '@vant/area-data';
import { corrected } from './corrections';

export { STATE } from './corrections';

/**
 * Full names by six-digit code. A county whose city is missing lies directly below its province (仙桃市, 云阳县).
 * Among the counties stand the towns of cities that have no counties, and zones that people write in their place.
 */
export const provinces = corrected(areaList.province_list, 2);
export const cities = corrected(areaList.city_list, 4);
export const counties = corrected(areaList.county_list, 6);

/** Where a county lies: four digits of its city's code; two of its province's, if that is the city or there is none. */
export function parentOf(code: string): string {
  const city = cities[`${code.slice(0, 4)}00`];
  return code.slice(0, city && city !== provinces[`${code.slice(0, 2)}0000`] ? 4 : 2);
}
