import { areaList } from '@vant/area-data';
import * as table from '../../../../cloudfunctions/console/parseAddress/regions/table';
import type { Columns } from './picker-columns';

interface Area {
  code: string;
  name: string;
}

const DEPTH: Record<string, number> = { province: 1, city: 2, region: 3, 'sub-district': 3 };
const sorted = (list: Record<string, string>): Area[] =>
  Object.entries(list)
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
const provinces = sorted(table.provinces);
/** With the groups (省直辖县) in which the counties without a city stand. */
const cities = sorted({ ...areaList.city_list, ...table.cities });
const counties = sorted(table.counties);

/** Province, city and area as WeChat's own picker offers them; its streets and post codes are not part of the preview. */
export function regionColumns(
  value: unknown,
  level: string,
  customItem: string,
  indexes: number[] | undefined,
): Columns & { fields(indexes: number[]): object } {
  const names = Array.isArray(value) ? value.map(String) : [];
  const depth = DEPTH[level] ?? 3;
  const at: number[] = [];
  const columns: Area[][] = [];
  for (let column = 0; column < depth; column += 1) {
    const areas = [...custom(customItem), ...below(column, columns[column - 1]?.[at[column - 1] ?? 0])];
    const named = areas.findIndex(({ name }) => name === names[column]);
    const index = indexes ? (indexes[column] ?? 0) : Math.max(0, named);
    columns.push(areas);
    at.push(Math.min(index, Math.max(0, areas.length - 1)));
  }
  const chosen = (places: number[]) => columns.map((areas, column) => areas[places[column] ?? 0]);
  return {
    rows: columns.map((areas) => areas.map(({ name }) => name)),
    indexes: at,
    value: (places) => chosen(places).map((area) => area?.name ?? ''),
    fields: (places) => ({ code: chosen(places).map((area) => area?.code ?? ''), postcode: '' }),
  };
}

const custom = (name: string): Area[] => (name ? [{ code: '', name }] : []);

function below(column: number, above: Area | undefined): Area[] {
  if (column === 0) return provinces;
  const prefix = above?.code.slice(0, column * 2);
  if (!prefix) return [];
  return (column === 1 ? cities : counties).filter(({ code }) => code.startsWith(prefix));
}
