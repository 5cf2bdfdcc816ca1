import { isRankOf, type Meaning, namesAt, placeOf } from '../regions/aliases';
import { corpsDivision } from '../regions/corps';

/** One name of a place in the text. */
export interface Step extends Meaning {
  at: number;
  end: number;
}

const OF_THE_PEOPLE = '市(?![场政委区]|民(?:广场|中心|公园|之家|大道|路|街))';
/** A place keeps its name with another ending, such as 即墨市 for 即墨区, 那曲地区 for 那曲市; not in 海珠市场. */
const OTHER_ENDING = {
  city: new RegExp(`^(?:地区|州市|${OF_THE_PEOPLE})`),
  county: new RegExp(`^(?:新区|县(?![城政道])|${OF_THE_PEOPLE}|区(?![域间块]))`),
};
const BEGINS_CORPS = /[新生建兵第农]/;
const BEFORE_A_WORD = /[\s,;:、|。/()（）[\]\ue000-\uf8ff-]/;

/** Everything that the name of a place at this point of the text may mean. */
export function stepsAt(text: string, at: number): Step[] {
  const names = namesAt(text, at);
  const all = names.flatMap(({ name, meanings }) =>
    meanings.map((meaning) => ({ ...meaning, at, end: at + name.length })),
  );
  const longest = Math.max(at, ...all.map(({ official, end }) => (official ? end : at)));
  // 长沙市 is not 长沙县 cut short.
  const steps = all
    .map((step) => withEnding(text, step, all))
    .filter(({ official, end }) => official || end >= longest);
  return [...corpsAt(text, at), ...steps];
}

function corpsAt(text: string, at: number): Step[] {
  const division = BEGINS_CORPS.test(text[at] ?? '') ? corpsDivision(text.slice(at, at + 20)) : undefined;
  if (!division) return [];
  const places = [placeOf('65'), placeOf(division.code ?? '')];
  return places.flatMap((place) => (place ? [{ place, official: true, at, end: at + division.length }] : []));
}

function withEnding(text: string, step: Step, all: Step[]): Step {
  const { place, official, end } = step;
  if (official || place.level === 'province') return step;
  const ending = OTHER_ENDING[place.level].exec(text.slice(end, end + 6))?.[0] ?? '';
  const whole = end + ending.length;
  if (!ending || !isRankOf(text.slice(step.at, whole), place)) return step;
  // What names another place of the province is not an old name of this one.
  if (
    all.some((one) => one.official && one.end >= whole && one.place.code.startsWith(place.code.slice(0, 2)))
  )
    return step;
  return { ...step, end: whole, official: true };
}

export function isWordStart(text: string, at: number): boolean {
  return at === 0 || BEFORE_A_WORD.test(text[at - 1] ?? '');
}

/** Nothing stands directly before or after it. */
export function isWord(text: string, { at, end }: { at: number; end: number }): boolean {
  return isWordStart(text, at) && (end >= text.length || isWordStart(text, end + 1));
}

/** Where the word begins that this point is in. */
export function wordStart(text: string, at: number): number {
  let start = at;
  while (!isWordStart(text, start)) start -= 1;
  return start;
}
