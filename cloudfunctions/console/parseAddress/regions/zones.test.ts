import { counties } from './table';
import { isZone as isZoneNamed, zoneNames } from './zones';

const isZone = (code: string) => isZoneNamed(code, counties[code] ?? '');

it('tells a zone from a county', () => {
  expect(['320571', '441923', '620171'].map(isZone)).toEqual([true, true, true]);
  expect(['130706', '500157', '620293', '710256', '659013'].map(isZone)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

it('shortens zones', () => {
  expect(zoneNames('郑州高新技术产业开发区', '郑州市')).toContain('高新区');
  expect(zoneNames('秦皇岛市经济技术开发区', '秦皇岛市')).toContain('经开区');
  expect(zoneNames('苏州工业园区', '苏州市')).toEqual(['工业园区']);
  expect(zoneNames('河北邢台经济开发区', '邢台市')).toContain('邢台开发区');
  expect(zoneNames('高新区', '成都市')).toEqual(['成都高新区']);
  expect(zoneNames('东营港经济开发区', '东营市')).toContain('东营港经开区');
});
