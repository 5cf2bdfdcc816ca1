import { marksOf } from './labels';
import { isRankOf, type Level, type Meaning, namesAt, type Place, placeOf, within } from './regions/aliases';
import { corpsDivision } from './regions/corps';

/** One name of a place in the text. */
export interface Step extends Meaning {
  at: number;
  end: number;
}

/** Names one after the other of places that lie in each other. */
export interface Chain {
  at: number;
  end: number;
  /** The innermost place. */
  place: Place;
  /** Without repetitions, in the order of the text. */
  steps: Step[];
  score: number;
}

/** Between two names of a chain: separators, labels of parts of an address, and rows of tables that are no place. */
const GAP = new RegExp(
  `(?:[\\s,;、|/·>()（）[\\]${marksOf(['region', 'address', 'whole'])}-]|市辖区|其[他它]区?|(?:重庆)?郊县|(?:省|自治区)?直辖(?:县级)?(?:行政(?:区划|单位))?县?|中国(?:大陆)?|` +
    '县(?=[\\s,;、|/·-]|\\p{Script=Han}{2,}[县市]))*',
  'uy',
);
const BEFORE_A_WORD = /[\s,;:、|。/()（）[\]\ue000-\uf8ff-]/;
/** 北京路 is no Beijing, 上海花园 no Shanghai. */
const STREET = /^[东西南北中]?(?:大?[道街](?!办)|路|巷|弄|线)/;
export const SPOT =
  /^(?:[东西南北中新老上下大小]?(?:大?[道街]|路|巷|弄|镇|乡|村|桥|站|港|山|湖|河|门|口|园|苑|城|庄)|花园|广场|公园|大厦|大学|小区|医院|宾馆|酒店|饭店|商会|机场|中心|国际|新城|人家|公寓|物流|银行)/;
/** The place keeps its name with another ending: 即墨市 is 即墨区, 那曲地区 is 那曲市. */
const OTHER_ENDING = {
  city: /^(?:地区|州市|市(?![场政委区]|民(?:广场|中心|公园|之家|大道|路|街)))/,
  county: /^(?:新区|县(?![城政道])|市(?![场政委区]|民(?:广场|中心|公园|之家|大道|路|街))|区(?![域间块]))/,
};

const WEIGHT = { official: 3, short: 2, word: 2.5, repeated: 0.1, atWord: 0.5 };

/** The best chain that begins at each point of the text. */
export function findChains(text: string): Chain[] {
  const found: Chain[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    const atWord = isWordStart(text, at);
    const best = bestOf(beginningAt(text, at, atWord));
    if (best) found.push(atWord ? { ...best, score: best.score + WEIGHT.atWord } : best);
  }
  return found;
}

/** Where what says no more than the chain ends: 宿迁市其它区. */
export function endOfChain(text: string, { end }: Chain): number {
  const from = afterGap(text, end);
  return /[区县划位]$/.test(text.slice(end, from).trim()) ? from : end;
}

export function isWordStart(text: string, at: number): boolean {
  return at === 0 || BEFORE_A_WORD.test(text[at - 1] ?? '');
}

function bestOf(chains: Chain[]): Chain | undefined {
  return chains.reduce<Chain | undefined>(
    (best, one) => (!best || one.score > best.score || (one.score === best.score && one.end > best.end) ? one : best),
    undefined,
  );
}

function beginningAt(text: string, at: number, atWord: boolean): Chain[] {
  return stepsAt(text, at).flatMap((step) => {
    if (step.onlyInside || (step.place.level === 'county' && !step.official)) return [];
    const chains = follow(text, { at, end: step.end, place: step.place, steps: [step], score: weightOf(text, step) });
    return chains.filter((chain) => atWord || standsInAWord(text, chain));
  });
}

/** In the middle of a word only what cannot be anything else. */
function standsInAWord(text: string, { steps: [first, second] }: Chain): boolean {
  if (!first) return false;
  if (!second) return first.official && !GOES_ON.test(text.slice(wordStart(text, first.at), first.at));
  return first.official || (second.official && second.at === first.end);
}

/** 解放路6号江苏省中医院: the word was an address before it came to the place. */
const GOES_ON = /[路街道巷弄号栋幢村\d]/;

function wordStart(text: string, at: number): number {
  let start = at;
  while (!isWordStart(text, start)) start -= 1;
  return start;
}

/** The chain as it is, and with everything that may follow. */
function follow(text: string, chain: Chain, repeated?: Step): Chain[] {
  const from = afterGap(text, chain.end);
  const further = stepsAt(text, from).flatMap((step) => {
    const { place } = step;
    if (within(chain.place, place)) {
      const isSaid = chain.steps.some((one) => one.place === place);
      const score = chain.score + (isSaid ? WEIGHT.repeated + gain(text, step, chain) : weightOf(text, step));
      const steps = isSaid ? chain.steps : [...chain.steps, step];
      return follow(text, { ...chain, end: step.end, steps, score }, isSaid ? step : undefined);
    }
    if (!within(place, chain.place)) return [];
    const score = chain.score + weightOf(text, step);
    return follow(text, { ...chain, end: step.end, place, steps: [...chain.steps, step], score });
  });
  return mayEnd(text, repeated ?? (chain.steps[chain.steps.length - 1] as Step), !!repeated)
    ? [chain, ...further]
    : further;
}

/** What it says more by saying it again in full: 上海 上海市. */
function gain(text: string, step: Step, { steps }: Chain): number {
  const before = steps.find(({ place }) => place === step.place);
  return before ? Math.max(0, weightOf(text, step) - weightOf(text, before)) : 0;
}

/** A chain may not end with a short name that is that of a street or a building. */
function mayEnd(text: string, last: Step, isRepeated: boolean): boolean {
  if (last.official || isWord(text, last)) return true;
  return !isRepeated && !(last.place.level === 'county' ? SPOT : STREET).test(text.slice(last.end, last.end + 4));
}

function afterGap(text: string, end: number): number {
  GAP.lastIndex = end;
  GAP.test(text);
  return Math.max(GAP.lastIndex, end);
}

function stepsAt(text: string, at: number): Step[] {
  const names = namesAt(text, at);
  const [longest] = names.filter(({ meanings }) => meanings.some(({ official }) => official));
  const taken = at + (longest?.name.length ?? 0);
  const steps = names.flatMap(({ name, meanings }) =>
    meanings.map((meaning) => withEnding(text, { ...meaning, at, end: at + name.length }, taken)),
  );
  return [...corpsAt(text, at), ...steps];
}

const BEGINS_CORPS = /[新生建兵第农]/;

function corpsAt(text: string, at: number): Step[] {
  const division = BEGINS_CORPS.test(text[at] ?? '') ? corpsDivision(text.slice(at, at + 20)) : undefined;
  const place = division && (placeOf(division.code ?? '') ?? placeOf('65'));
  return division && place ? [{ place, official: true, at, end: at + division.length }] : [];
}

function withEnding(text: string, step: Step, taken: number): Step {
  const { place, official, end } = step;
  if (official || place.level === 'province') return step;
  const ending = OTHER_ENDING[place.level].exec(text.slice(end, end + 3))?.[0] ?? '';
  const whole = end + ending.length;
  // What is the name of some place today is not an old name of another.
  if (!ending || whole <= taken || !isRankOf(text.slice(step.at, whole), place)) return step;
  return { ...step, end: whole, official: true };
}

function weightOf(text: string, step: Step): number {
  if (step.official) return WEIGHT.official;
  return isWord(text, step) ? WEIGHT.word : WEIGHT.short;
}

/** Nothing stands directly before or after it. */
export function isWord(text: string, { at, end }: { at: number; end: number }): boolean {
  return isWordStart(text, at) && (end >= text.length || isWordStart(text, end + 1));
}

/** A name in full of a place in that one, at the beginning of a word: the town of a city that has no counties. */
export function findInside(text: string, around: Place): Chain | undefined {
  for (let at = 0; at < text.length - 1; at++) {
    if (!isWordStart(text, at)) continue;
    const inside = stepsAt(text, at).find(({ place, official }) => official && place !== around && within(place, around));
    if (inside) return { at, end: inside.end, place: inside.place, steps: [inside], score: WEIGHT.official };
  }
  return undefined;
}

/** The step of a chain at one level. */
export function stepAt({ steps }: Chain, level: Level): Step | undefined {
  return steps.find(({ place }) => place.level === level);
}
