import { formerCities, formerCounties } from './former';
import { shortNames } from './names';
import { cities, counties, parentOf, provinces } from './table';
import { cityVariants, countyVariants, provinceVariants } from './variants';
import { isZone, zoneNames } from './zones';

const places = { ...provinces, ...cities, ...counties };
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
  const here = (under: string) =>
    Object.entries(counties)
      .filter(([code]) => parentOf(code) === under)
      .map(([, name]) => name);
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
    const city = cities[`${parentOf(code)}00`] ?? '';
    const names = isZone(code, full) ? zoneNames(full, city) : shortNames(full, 'county');
    return names.map((name) => `${parentOf(code)} ${name} ${code}`);
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
