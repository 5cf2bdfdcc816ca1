import { formerCities, formerCounties } from './former';
import { type Level, rankedNames, shortNames } from './names';
import type { Alias } from './rows';
import { cities, counties, provinces } from './table';
import { cityVariants, countyVariants, provinceVariants } from './variants';
import { isZone, zoneNames } from './zones';

export type { Level };

/** A place of today. Its code begins with the codes of those it lies in: two, four or six digits. */
export interface Place {
  code: string;
  level: Level;
  name: string;
}

/** What a name may mean. */
export interface Meaning {
  place: Place;
  /** As the place is called, or was called, in full; false for a name cut short. */
  official: boolean;
  /** Too common to be read anywhere but behind its city: zones, towns and nicknames. */
  onlyInside?: true;
  /** A zone that lies there: the place is concluded, and the name stays in the address. */
  lies?: true;
  /** The name was given up: the place was merged, divided, or a city has another name now. */
  former?: true;
  /** More places of today that took a part of it. */
  others?: Place[];
}

interface Named {
  name: string;
  meanings: Meaning[];
}

/** Municipalities have no cities of their own; what the tables put there is no place. */
const MUNICIPALITY = /^(?:11|12|31|50)/;
const DIGITS = { province: 2, city: 4, county: 6 } as const;

/** 伊犁州 has regions of its own (塔城地区), and the 兵团 is all over 新疆: both say no more than the province. */
const WIDER = ['伊犁哈萨克自治州', '伊犁自治州', '伊犁州', '伊犁', '新疆生产建设兵团', '生产建设兵团'].map(
  (name) => [name, '65'],
) as [string, string][];

const byBeginning = new Map<string, Named[]>();
const places = new Map<string, Place>();

function add(name: string, meaning: Meaning): void {
  const beginning = name.slice(0, 2);
  const all = byBeginning.get(beginning);
  const named = all?.find((one) => one.name === name);
  if (named) {
    if (!named.meanings.some(({ place }) => place === meaning.place)) named.meanings.push(meaning);
  } else if (all) all.push({ name, meanings: [meaning] });
  else byBeginning.set(beginning, [{ name, meanings: [meaning] }]);
}

function addLevel(table: Record<string, string>, level: Level): void {
  for (const [long, name] of Object.entries(table)) {
    const code = long.slice(0, DIGITS[level]);
    if (level === 'city' && MUNICIPALITY.test(code)) continue;
    const place = { code, level, name };
    places.set(code, place);
    const inside =
      level === 'county' && (isZone(long) || /[镇乡道会]$/.test(name)) && ({ onlyInside: true } as const);
    add(name, { place, official: true, ...inside });
    for (const short of shortsOf(place, long)) {
      add(short, { place, official: (inside ? /区$/ : /.{2}[区县旗州]$/).test(short), ...inside });
    }
  }
}

function shortsOf({ name, level, code }: Place, long: string): string[] {
  if (level === 'county' && isZone(long)) return zoneNames(name, places.get(code.slice(0, 4))?.name ?? '');
  return shortNames(name, level);
}

/** Former names and nicknames; each is one where it was written, unless a place of today bears it there. */
function addAliases(aliases: Alias[], level: Level, isFormer: boolean): void {
  for (const { name, under, to, same } of aliases) {
    const today = to.flatMap((code) => placeAt(code, level) ?? []);
    const [place, ...others] = today;
    if (!place || isTakenToday(name, under)) continue;
    const official = /[省市区县旗盟州]$/.test(name);
    // A county that only has another name now is no reason to look; a city is, because everything else may be old.
    if (isFormer && level === 'county')
      add(name, { place, official, ...(!same && { former: true as const, others }) });
    else if (isFormer)
      for (const one of today)
        add(name, { place: one, official, former: true, others: today.filter((other) => other !== one) });
    else if (level === 'city') add(name, { place, official });
    else add(name, { place, official, onlyInside: true, ...(!same && { lies: true as const, others }) });
  }
}

/** 襄樊, as 襄樊市 was called; not the regions, whose short names many others bear. */
function withoutEnding(alias: Alias): Alias[] {
  return alias.name.endsWith('市') ? [{ ...alias, name: alias.name.slice(0, -1) }] : [];
}

function placeAt(code: string, level: Level): Place | undefined {
  return places.get(code.slice(0, DIGITS[level])) ?? places.get(code);
}

function isTakenToday(name: string, under: string): boolean {
  return namesAt(name, 0).some(
    (one) =>
      one.name === name &&
      one.meanings.some(({ place, official }) => official && place.code.startsWith(under)),
  );
}

addLevel(provinces, 'province');
addLevel(cities, 'city');
addLevel(counties, 'county');
for (const [name, code] of Object.entries(provinceVariants)) {
  const place = placeAt(code, 'province');
  if (place) add(name, { place, official: name.length > 2 });
}
addAliases(cityVariants, 'city', false);
addAliases(countyVariants, 'county', false);
addAliases(formerCities, 'city', true);
addAliases(formerCities.flatMap(withoutEnding), 'city', true);
addAliases(formerCounties, 'county', true);
for (const [name, code] of WIDER)
  add(name, { place: placeAt(code, 'province') as Place, official: name.length > 2 });

/** Every name of a place that the text goes on with at this point, longest first. */
export function namesAt(text: string, at: number): Named[] {
  const all = byBeginning.get(text.slice(at, at + 2));
  if (!all) return [];
  return all.filter(({ name }) => text.startsWith(name, at)).sort((a, b) => b.name.length - a.name.length);
}

/** The place with this code of two, four or six digits. */
export function placeOf(code: string): Place | undefined {
  return places.get(code);
}

/** Whether one lies in the other, or is it. */
export function within(inner: Place, outer: Place): boolean {
  return inner.code.startsWith(outer.code);
}

/** The places below one under whose other rank this name is written: 即墨区 for 即墨市. */
export function isRankOf(name: string, { name: full, level }: Place): boolean {
  return rankedNames(full, level).includes(name);
}
