import { eachPlace } from './each-place';
import { formerCities, formerCounties } from './former';
import { type Level, rankedNames, shortNames } from './names';
import type { Alias } from './rows';
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

const LEVELS: Record<number, Level> = { 2: 'province', 4: 'city', 6: 'county' };
const DIGITS = { province: 2, city: 4, county: 6 } as const;
/** Municipalities have no cities of their own; what the tables put there is no place. */
const NO_CITY = /^(?:11|12|31|50)..$/;
/** 伊犁州 has regions of its own (塔城地区), and the 兵团 is all over 新疆: both say no more than the province. */
const WIDER = ['伊犁哈萨克自治州', '伊犁自治州', '伊犁州', '伊犁', '新疆生产建设兵团', '生产建设兵团'];
const XINJIANG = '65';

/**
 * What names begin with one character is worked out when a text has that character: all of them would take ten times
 * as long as reading a text does.
 */
type Task = () => void;

const places = new Map<string, Place>();
const tasks = new Map<string, Task[]>();
const known = new Map<string, Named[]>();

function later(name: string, task: Task): void {
  const character = name.charAt(0);
  const waiting = tasks.get(character);
  if (waiting) waiting.push(task);
  else tasks.set(character, [task]);
}

function add(name: string, meaning: Meaning): void {
  const character = name.charAt(0);
  const all = known.get(character) ?? [];
  known.set(character, all);
  const named = all.find((one) => one.name === name);
  if (!named) all.push({ name, meanings: [meaning] });
  else if (!named.meanings.some(({ place }) => place === meaning.place)) named.meanings.push(meaning);
}

function addPlace(code: string, name: string): void {
  const level = LEVELS[code.length] as Level;
  if (NO_CITY.test(code)) return;
  const place: Place = { code, level, name };
  places.set(code, place);
  later(name, () => add(name, { place, official: true, ...insideOnly(place) }));
  // A zone may be called without the city that its name begins with.
  const shorts = level === 'county' && isZone(code, name) ? zoneNames(name, cityOf(code)) : undefined;
  if (shorts) for (const short of shorts) later(short, () => addShort(short, place));
  else
    later(name, () => {
      for (const short of shortNames(name, level)) addShort(short, place);
    });
}

function addShort(short: string, place: Place): void {
  const inside = insideOnly(place);
  add(short, { place, official: (inside ? /区$/ : /.{2}[区县旗州]$/).test(short), ...inside });
}

function insideOnly({ code, level, name }: Place): { onlyInside: true } | undefined {
  const isCommon =
    level === 'county' && (isZone(code, name) || /[镇乡道会]$|^[东西南北中新老城郊矿]区$/.test(name));
  return isCommon ? { onlyInside: true } : undefined;
}

function cityOf(code: string): string {
  return places.get(code.slice(0, 4))?.name ?? '';
}

/** A former name or a nickname is one where it was written, unless a place of today bears it there. */
function addAlias({ name, under, to, same }: Alias, level: Level, isFormer: boolean): void {
  const today = to.flatMap((code) => placeAt(code, level) ?? []);
  const [place, ...others] = today;
  if (!place || isTakenToday(name, under)) return;
  const official = /[省市区县旗盟州]$/.test(name);
  const also = { others };
  if (!isFormer && level === 'city') add(name, { place, official });
  else if (!isFormer) add(name, { place, official, onlyInside: true, ...(!same && { lies: true, ...also }) });
  // A county that only has another name now is no reason to look; a city is, because everything else may be old.
  else if (level === 'county') add(name, { place, official, ...(!same && { former: true, ...also }) });
  else
    for (const one of today) add(name, { place: one, official, former: true, others: without(today, one) });
}

const without = (all: Place[], one: Place) => all.filter((other) => other !== one);

function addAliases(aliases: Alias[], level: Level, isFormer: boolean): void {
  for (const alias of aliases) later(alias.name, () => addAlias(alias, level, isFormer));
}

/** 襄樊, as 襄樊市 was called; not the regions, whose short names many others bear. */
function withoutEnding(alias: Alias): Alias[] {
  return alias.name.endsWith('市') ? [{ ...alias, name: alias.name.slice(0, -1) }] : [];
}

function placeAt(code: string, level: Level): Place | undefined {
  return places.get(code.slice(0, DIGITS[level])) ?? places.get(code);
}

function isTakenToday(name: string, under: string): boolean {
  const named = known.get(name.charAt(0))?.find((one) => one.name === name);
  return !!named?.meanings.some(({ place, official }) => official && place.code.startsWith(under));
}

eachPlace(addPlace);
for (const [name, code] of Object.entries(provinceVariants))
  later(name, () => add(name, { place: placeAt(code, 'province') as Place, official: name.length > 2 }));
addAliases(cityVariants, 'city', false);
addAliases(countyVariants, 'county', false);
addAliases(formerCities, 'city', true);
addAliases(formerCities.flatMap(withoutEnding), 'city', true);
addAliases(formerCounties, 'county', true);
for (const name of WIDER)
  later(name, () => add(name, { place: places.get(XINJIANG) as Place, official: name.length > 2 }));

/** Every name of a place that the text goes on with at this point, longest first. */
export function namesAt(text: string, at: number): Named[] {
  const character = text.charAt(at);
  const waiting = tasks.get(character);
  if (waiting) {
    tasks.delete(character);
    for (const task of waiting) task();
    known.get(character)?.sort((a, b) => b.name.length - a.name.length);
  }
  return known.get(character)?.filter(({ name }) => text.startsWith(name, at)) ?? [];
}

/** The place with this code of two, four or six digits. */
export function placeOf(code: string): Place | undefined {
  return places.get(code);
}

/** Whether one lies in the other, or is it. */
export function within(inner: Place, outer: Place): boolean {
  return inner.code.startsWith(outer.code);
}

/** Whether a place is called so under another rank: 即墨市 for 即墨区. */
export function isRankOf(name: string, { name: full, level }: Place): boolean {
  return rankedNames(full, level).includes(name);
}
