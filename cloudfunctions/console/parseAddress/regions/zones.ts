/** Codes of zones outside the ranges that the lists give them. */
const MORE_ZONES = ['320112', '321150', '441923', '441934', '441935', '460417', '460418'];

/** A zone is no county of the state, though it stands in a county's place: 苏州工业园区. */
export function isZone(code: string, name: string): boolean {
  if (MORE_ZONES.includes(code)) return true;
  return /^[1-6]\d{3}(?:7[1-9]|9\d)$/.test(code) && !/[镇乡]$/.test(name);
}

const SHORTER: [RegExp, string][] = [
  [/高新技术(?:产业)?开发区$/, '高新区'],
  [/高新技术产业开发区$/, '高新技术开发区'],
  [/经济(?:技术)?开发区$/, '经开区'],
  [/经济(?:技术)?开发区$/, '开发区'],
  [/经济技术开发区$/, '经济开发区'],
];

/** What people write for a zone of the table: without its city, and short. 郑州高新技术产业开发区 → 高新区, 郑州高新区. */
export function zoneNames(full: string, city: string): string[] {
  const bare = city.replace(/[市盟]$/, '');
  const inCity = full.replace(new RegExp(`^.*?${bare}市?(?!港)`), '');
  const names = [inCity, ...SHORTER.map(([long, short]) => inCity.replace(long, short))];
  const withCity = names.map((name) => (name.startsWith(bare) ? name : bare + name));
  return [...new Set([...names, ...withCity])].filter((name) => name !== full && name.length > 2);
}
