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

/** Codes of zones outside the ranges that the lists give them. */
const MORE_ZONES = ['320112', '321150', '441923', '441934', '441935', '460417', '460418'];

/** A zone is no county of the state, though it stands in a county's place: 苏州工业园区. */
export function isZone(code: string): boolean {
  if (MORE_ZONES.includes(code)) return true;
  return /^[1-6]\d{3}(?:7[1-9]|9\d)$/.test(code) && !/[镇乡]$/.test(counties[code] ?? '镇');
}
