import { readFileSync } from 'node:fs';
import { areaList } from '@vant/area-data';
import { inRoot } from '../lib/paths';
import { ADDED, REMOVED } from './corrections';
import { placesModule } from './source';

it('the table of regions is what the package and our corrections make it: otherwise `npm run regions`', () => {
  const written = readFileSync(inRoot('cloudfunctions/console/parseAddress/regions/places.ts'), 'utf8');
  expect(written).toBe(placesModule());
});

it('corrects nothing that the package has right by now', () => {
  const listed: Record<string, string> = { ...areaList.city_list, ...areaList.county_list };
  expect(Object.entries(ADDED).filter(([code, name]) => listed[code] === name)).toEqual([]);
  expect(Object.entries(REMOVED).filter(([code, name]) => listed[code] !== name)).toEqual([]);
});
