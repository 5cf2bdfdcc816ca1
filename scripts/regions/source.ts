import { areaList } from '@vant/area-data';
import { corrected, STATE } from './corrections';

const provinces = corrected(areaList.province_list, 2);
const cities = corrected(areaList.city_list, 4);
const counties = corrected(areaList.county_list, 6);

/** The module that the function reads its table from, as the package and our corrections make it. */
export function placesModule(): string {
  const lines = Object.entries(provinces).flatMap(([code, name]) => [
    `${code.slice(0, 2)} ${name}`,
    ...groupsOf(code.slice(0, 2)),
  ]);
  return `// Written by \`npm run regions\` from @vant/area-data and scripts/regions/corrections.ts; change it there.

/** Until when changes of county level and above are known. */
export const STATE = '${STATE}';

/**
 * Every place of today by its code: a line for each province, and one for each city with its counties, - where they
 * lie directly below the province. Among the counties stand the towns of cities that have none, and zones.
 */
export const PLACES = \`
${lines.join('\n')}
\`;
`;
}

function groupsOf(province: string): string[] {
  const codes = [...Object.keys(cities), ...Object.keys(counties)].filter((code) =>
    code.startsWith(province),
  );
  const groups = [...new Set(codes.map((code) => code.slice(0, 4)))].sort();
  return groups.map((group) => {
    const below = Object.entries(counties).filter(([code]) => code.startsWith(group));
    const names = below.map(([code, name]) => `${code.slice(4)}${name}`);
    return [group, cities[`${group}00`] ?? '-', ...names].join(' ');
  });
}
