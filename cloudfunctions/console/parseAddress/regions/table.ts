import { eachPlace } from './each-place';

export { STATE } from './places';

/**
 * Full names by six-digit code. A county whose city is missing lies directly below its province (仙桃市, 云阳县).
 * Among the counties stand the towns of cities that have no counties, and zones that people write in their place.
 */
export const provinces: Record<string, string> = {};
export const cities: Record<string, string> = {};
export const counties: Record<string, string> = {};

const LEVELS: Record<number, Record<string, string>> = { 2: provinces, 4: cities, 6: counties };
eachPlace((code, name) => {
  const level = LEVELS[code.length] as Record<string, string>;
  level[code.padEnd(6, '0')] = name;
});

/** Where a county lies: four digits of its city's code; two of its province's, if that is the city or there is none. */
export function parentOf(code: string): string {
  const city = cities[`${code.slice(0, 4)}00`];
  return code.slice(0, city && city !== provinces[`${code.slice(0, 2)}0000`] ? 4 : 2);
}
