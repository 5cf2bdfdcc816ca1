import { cities, counties, parentOf, provinces, STATE } from './table';

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
  expect(
    Object.values({ ...provinces, ...cities, ...counties }).filter((name) =>
      /直辖县|市辖区|^县$|^其它/.test(name),
    ),
  ).toEqual([]);
});

it('puts every county below a city or a province, and those of 重庆 below the city in either way', () => {
  expect(['330106', '310106', '500157', '500235', '429004'].map(parentOf)).toEqual([
    '3301',
    '31',
    '50',
    '50',
    '42',
  ]);
  for (const code of Object.keys(counties)) expect(provinces[`${code.slice(0, 2)}0000`]).toBeTruthy();
  const without = new Set(
    Object.keys(counties)
      .filter((code) => !cities[`${code.slice(0, 4)}00`])
      .map((code) => code.slice(0, 4)),
  );
  expect([...without].sort()).toEqual(['4190', '4290', '4690', '5002', '6590']);
});

it('names no county twice in a city', () => {
  const seen = Object.entries(counties).map(([code, name]) => parentOf(code) + name);
  expect(seen.filter((name, at) => seen.indexOf(name) !== at)).toEqual([]);
});
