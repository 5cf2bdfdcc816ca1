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
  const [longest] = names.filter(({ meanings }) => meanings.some(({ official }) => official));
  const taken = at + (longest?.name.length ?? 0);
  const steps = names.flatMap(({ name, meanings }) =>
    meanings.map((meaning) => withEnding(text, { ...meaning, at, end: at + name.length }, taken)),
  );
  return [...corpsAt(text, at), ...steps];
}

function corpsAt(text: string, at: number): Step[] {
  const division = BEGINS_CORPS.test(text[at] ?? '') ? corpsDivision(text.slice(at, at + 20)) : undefined;
  const place = division && (placeOf(division.code ?? '') ?? placeOf('65'));
  return division && place ? [{ place, official: true, at, end: at + division.length }] : [];
}

function withEnding(text: string, step: Step, taken: number): Step {
  const { place, official, end } = step;
  if (official || place.level === 'province') return step;
  const ending = OTHER_ENDING[place.level].exec(text.slice(end, end + 6))?.[0] ?? '';
  const whole = end + ending.length;
  // What is the name of some place today is not an old name of another.
  if (!ending || whole <= taken || !isRankOf(text.slice(step.at, whole), place)) return step;
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
