import { rankedNames, shortNames } from './names';
import { cities, counties, parentOf } from './table';

const SHORT: [string, 'province' | 'city' | 'county', string[]][] = [
  ['内蒙古自治区', 'province', ['内蒙古']],
  ['广西壮族自治区', 'province', ['广西自治区', '广西']],
  ['香港特别行政区', 'province', ['香港特区', '香港']],
  ['伊犁哈萨克自治州', 'city', ['伊犁自治州', '伊犁州', '伊犁']],
  ['湘西土家族苗族自治州', 'city', ['湘西自治州', '湘西州', '湘西']],
  ['黔东南苗族侗族自治州', 'city', ['黔东南自治州', '黔东南州', '黔东南']],
  ['锡林郭勒盟', 'city', ['锡林郭勒']],
  ['管城回族区', 'county', ['管城区', '管城']],
  ['梅里斯达斡尔族区', 'county', ['梅里斯区', '梅里斯']],
  ['双江拉祜族佤族布朗族傣族自治县', 'county', ['双江自治县', '双江县', '双江']],
  ['鄂温克族自治旗', 'county', ['鄂温克自治旗', '鄂温克旗', '鄂温克']],
  ['东乡族自治县', 'county', ['东乡自治县', '东乡县', '东乡']],
  ['浦东新区', 'county', ['浦东区', '浦东']],
  ['神农架林区', 'county', ['神农架区', '神农架']],
  ['沙县区', 'county', ['沙县']],
  ['南城街道', 'county', ['南城']],
  ['赵县', 'county', []],
  ['城区', 'county', []],
];

for (const [full, level, short] of SHORT)
  it(`${full} is written ${short.join(', ') || 'in no shorter way'}`, () =>
    expect(shortNames(full, level)).toEqual(short));

it('shortens to nothing that hides another county of the city, but where a city and a county bear one name', () => {
  const bearers = new Map<string, string[]>();
  for (const [code, full] of Object.entries(counties))
    for (const name of new Set([full, ...shortNames(full, 'county')])) {
      const key = parentOf(code) + name;
      bearers.set(key, [...(bearers.get(key) ?? []), full]);
    }
  expect([...bearers.values()].filter((full) => full.length > 1)).toEqual([
    ['临夏市', '临夏县'],
    ['和田市', '和田县'],
    ['伊宁市', '伊宁县'],
  ]);
});

it('leaves two characters of every name it shortens', () => {
  for (const full of Object.values(counties))
    for (const short of shortNames(full, 'county')) expect(short.length).toBeGreaterThan(1);
  for (const full of Object.values(cities))
    for (const short of shortNames(full, 'city')) expect(short).not.toMatch(/族$|^$/);
});

it('reads a county under another rank', () => {
  expect(rankedNames('即墨区', 'county')).toContain('即墨市');
  expect(rankedNames('密云区', 'county')).toContain('密云县');
  expect(rankedNames('光明区', 'county')).toContain('光明新区');
  expect(rankedNames('那曲市', 'city')).toContain('那曲地区');
  expect(rankedNames('长安镇', 'county')).toEqual([]);
});
