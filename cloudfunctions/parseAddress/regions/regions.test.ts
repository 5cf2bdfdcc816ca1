import { areaList } from '@vant/area-data';
import { ADDED, REMOVED } from './corrections';
import { formerCities, formerCounties } from './former';
import { rankedNames, shortNames } from './names';
import { cities, counties, isZone, provinces, STATE } from './table';
import { cityVariants, corpsDivision, countyVariants, provinceVariants, zoneNames } from './variants';

const places = { ...provinces, ...cities, ...counties };
const parent = (code: string) => (cities[`${code.slice(0, 4)}00`] ? code.slice(0, 4) : code.slice(0, 2));
const below = (under: string) =>
  Object.entries(counties)
    .filter(([code]) => code.startsWith(under))
    .map(([, name]) => name);

it('knows the state of this year', () => {
  expect(STATE).toMatch(/^2026-\d\d$/);
});
for (const name of ['两江新区', '岑岭县', '草湖市', '和安县', '和康县', '米林市', '错那市', '白杨市'])
  it(`has ${name}, set up since 2023`, () => expect(Object.values(counties)).toContain(name));

it('has no 江北区 and 渝北区 in 重庆', () => {
  expect(below('50')).not.toEqual(expect.arrayContaining(['江北区']));
  expect(below('50')).not.toEqual(expect.arrayContaining(['渝北区']));
  expect(below('3302')).toContain('江北区');
});

it('has no words of official tables among its names', () => {
  expect(Object.values(places).filter((name) => /直辖县|市辖区|^县$|^其它/.test(name))).toEqual([]);
});

it('puts every county below a city or a province', () => {
  for (const code of Object.keys(counties)) expect(provinces[`${code.slice(0, 2)}0000`]).toBeTruthy();
  const without = new Set(
    Object.keys(counties)
      .filter((code) => parent(code).length === 2)
      .map((code) => code.slice(0, 4)),
  );
  expect([...without].sort()).toEqual(['4190', '4290', '4690', '5002', '6590']);
});

it('names no county twice in a city', () => {
  const seen = Object.entries(counties).map(([code, name]) => parent(code) + name);
  expect(seen.filter((name, at) => seen.indexOf(name) !== at)).toEqual([]);
});

it('corrects nothing that the package has right by now', () => {
  const listed: Record<string, string> = { ...areaList.city_list, ...areaList.county_list };
  expect(Object.entries(ADDED).filter(([code, name]) => listed[code] === name)).toEqual([]);
  expect([...REMOVED].filter((row) => listed[row.slice(0, 6)] !== row.slice(7))).toEqual([]);
});

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

const aliases = [...formerCities, ...formerCounties, ...cityVariants, ...countyVariants];
it('leads every other name to places that exist today', () => {
  for (const { name, under, to } of aliases) {
    expect([name, provinces[under.padEnd(6, '0')] ?? cities[under.padEnd(6, '0')]]).toEqual([
      name,
      expect.any(String),
    ]);
    for (const code of to) expect([name, code, places[code]]).toEqual([name, code, expect.any(String)]);
  }
  for (const code of Object.values(provinceVariants)) expect(provinces[code]).toBeTruthy();
});

it('calls nothing former that exists in the same city under that name', () => {
  const municipality = (under: string) => under.length === 2 && ['11', '12', '31', '50'].includes(under);
  const here = (under: string) =>
    under.length === 4 || municipality(under)
      ? below(under)
      : Object.entries(counties)
          .filter(([c]) => parent(c) === under)
          .map(([, n]) => n);
  expect(formerCounties.filter(({ name, under }) => here(under).includes(name))).toEqual([]);
  expect(countyVariants.filter(({ name, under }) => here(under).includes(name))).toEqual([]);
});

it('says once what became of a name', () => {
  for (const list of [formerCities, formerCounties, countyVariants]) {
    const keys = list.map(({ name, under }) => `${under} ${name}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  }
});

it('lists no other name that a rule finds', () => {
  const ruled = Object.entries(counties).flatMap(([code, full]) => {
    const city = cities[`${parent(code)}00`] ?? '';
    const names = [...shortNames(full, 'county'), ...(isZone(code) ? zoneNames(full, city) : [])];
    return names.map((name) => `${parent(code)} ${name} ${code}`);
  });
  const all = new Set(ruled);
  const listed = countyVariants.map(({ name, under, to }) => `${under} ${name} ${to[0]}`);
  expect(listed.filter((one) => all.has(one))).toEqual([]);
});

const became = (under: string, name: string) => {
  const found = [...formerCities, ...formerCounties].find((one) => one.under === under && one.name === name);
  return found && [found.same ? '=' : '>', ...found.to.map((code) => places[code])].join(' ');
};
const FORMER: [string, string, string][] = [
  ['31', '闸北区', '> 静安区'],
  ['31', '南汇区', '> 浦东新区'],
  ['3301', '下城区', '> 拱墅区'],
  ['3301', '江干区', '> 上城区 钱塘区'],
  ['12', '塘沽区', '> 滨海新区'],
  ['50', '江北区', '> 两江新区'],
  ['50', '渝北区', '> 两江新区 北碚区'],
  ['42', '襄樊市', '= 襄阳市'],
  ['4206', '襄阳区', '= 襄州区'],
  ['37', '莱芜市', '> 济南市'],
  ['3701', '莱城区', '= 莱芜区'],
  ['3401', '居巢区', '= 巢湖市'],
  ['34', '巢湖市', '> 合肥市 马鞍山市 芜湖市'],
  ['5120', '简阳市', '= 简阳市'],
  ['3604', '星子县', '> 庐山市'],
  ['3208', '楚州区', '= 淮安区'],
  ['53', '思茅地区', '= 普洱市'],
  ['46', '通什市', '= 五指山市'],
  ['5334', '中甸县', '= 香格里拉市'],
  ['6101', '户县', '= 鄠邑区'],
];
for (const [under, name, today] of FORMER)
  it(`${name} is today ${today}`, () => expect(became(under, name)).toBe(today));

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
      const key = parent(code) + name;
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

it('reads the divisions of the 兵团', () => {
  const city = (text: string) => counties[corpsDivision(text)?.code ?? ''];
  expect(city('兵团第八师石河子市')).toBe('石河子市');
  expect(city('新疆生产建设兵团第一师阿拉尔市')).toBe('阿拉尔市');
  expect(city('第十四师昆玉市')).toBe('昆玉市');
  expect(corpsDivision('第十二师五一农场')).toEqual({ length: 4, code: undefined });
  expect(corpsDivision('律师一师兄')).toBeUndefined();
});

it('shortens zones', () => {
  expect(zoneNames('郑州高新技术产业开发区', '郑州市')).toContain('高新区');
  expect(zoneNames('秦皇岛市经济技术开发区', '秦皇岛市')).toContain('经开区');
  expect(zoneNames('苏州工业园区', '苏州市')).toEqual(['工业园区']);
  expect(zoneNames('河北邢台经济开发区', '邢台市')).toContain('邢台开发区');
  expect(zoneNames('高新区', '成都市')).toEqual(['成都高新区']);
  expect(zoneNames('东营港经济开发区', '东营市')).toContain('东营港经开区');
});
