import { marksOf } from '../labels';
import { type Level, type Place, within } from '../regions/aliases';
import { isWord, isWordStart, type Step, stepsAt, wordStart } from './steps';
import { namesInstitution, namesSpot, namesStreet, wasAnAddress } from './traps';

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
  `(?:[\\s,;、|/·>()（）[\\]${marksOf(['region', 'address', 'whole'])}-]|市辖区|其[他它]区?|(?:重庆)?郊县|(?:省|自治区)?直辖(?:县级)?(?:市|行政(?:区划|单位))?县?|中国(?:大陆)?|` +
    '县(?=[\\s,;、|/·-]|[\\u3400-\\u9fff]+[县市]))*',
  'y',
);
/** 我的地址是浙江…, 发到上海…. */
const LEADS_TO = /[是在到往]/;
/** More names in a row nobody writes. */
const MOST_NAMES = 12;
const WEIGHT = { official: 3, short: 2, word: 2.5, repeated: 0.1, atWord: 0.5 };

/** The chains of a text, one after the other. */
export function findChains(text: string): Chain[] {
  const found: Chain[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    const atWord = isWordStart(text, at) || LEADS_TO.test(text[at - 1] ?? '');
    const best = bestOf(beginningAt(text, at, atWord));
    if (!best) continue;
    found.push(atWord ? { ...best, score: best.score + WEIGHT.atWord } : best);
    at = nextStart(best) - 1;
  }
  return found;
}

/** Where another chain may begin: behind this one, or at what this one is in, as in 宁波 浙江省嘉兴市. */
function nextStart({ end, steps: [first, ...more] }: Chain): number {
  const around = more.find(({ place }) => first && within(first.place, place));
  return around?.at ?? end;
}

/** A name in full of a place in that one, at the beginning of a word: the town of a city that has no counties. */
export function findInside(text: string, around: Place): Chain | undefined {
  for (let at = 0; at < text.length - 1; at++) {
    if (!isWordStart(text, at)) continue;
    const inside = stepsAt(text, at).find(
      ({ place, official }) => official && place !== around && within(place, around),
    );
    if (inside) return { at, end: inside.end, place: inside.place, steps: [inside], score: WEIGHT.official };
  }
  return undefined;
}

/** A chain of one name as each of the places that it may mean, likeliest first. */
export function readingsOf(text: string, chain: Chain): Chain[] {
  const [only, ...more] = chain.steps;
  if (!only || more.length > 0) return [chain];
  const others = stepsAt(text, only.at).filter(
    ({ end, place, official }) => official && end === only.end && place !== only.place,
  );
  return [chain, ...others.map((step) => ({ ...chain, place: step.place, steps: [step] }))];
}

/** Where what says no more than the chain ends: 宿迁市其它区. */
export function endOfChain(text: string, { end }: Chain): number {
  const from = afterGap(text, end);
  return /[区县划位]$/.test(text.slice(end, from).trim()) ? from : end;
}

/** The step of a chain at one level. */
export function stepAt({ steps }: Chain, level: Level): Step | undefined {
  return steps.find(({ place }) => place.level === level);
}

function bestOf(chains: Chain[]): Chain | undefined {
  return chains.reduce<Chain | undefined>(
    (best, one) =>
      !best || one.score > best.score || (one.score === best.score && one.end > best.end) ? one : best,
    undefined,
  );
}

function beginningAt(text: string, at: number, atWord: boolean): Chain[] {
  return stepsAt(text, at).flatMap((step) => {
    const { place, end, official, onlyInside } = step;
    if (onlyInside || (place.level === 'county' && !official)) return [];
    if (!atWord && !official && !stepsAt(text, end).some((next) => next.official)) return [];
    const chains = follow(text, { at, end, place, steps: [step], score: weightOf(text, step) });
    return chains.filter((chain) => atWord || standsInAWord(text, chain));
  });
}

/** In the middle of a word only what cannot be anything else. */
function standsInAWord(text: string, { at, steps: [first, second] }: Chain): boolean {
  if (!second) return !!first?.official && !wasAnAddress(text.slice(wordStart(text, at), at));
  return !!first?.official || (second.official && second.at === first?.end);
}

/** The chain as it is, and with everything that may follow. */
function follow(text: string, chain: Chain, named = 1, last = chain.steps[0] as Step): Chain[] {
  const steps = named < MOST_NAMES ? newsIn(stepsAt(text, afterGap(text, chain.end)), chain) : [];
  const further = steps.flatMap((step) => {
    const longer = withStep(text, chain, step);
    return longer ? follow(text, longer, named + 1, step) : [];
  });
  return mayEnd(text, last, chain) ? [chain, ...further] : further;
}

/** Without those that only say again what another of the same length says again: 吉林 is a province and a city. */
function newsIn(steps: Step[], chain: Chain): Step[] {
  const isSaid = ({ place }: Step) => chain.steps.some((one) => one.place === place);
  return steps.filter(
    (step, at) => !isSaid(step) || !steps.slice(0, at).some((one) => one.end === step.end && isSaid(one)),
  );
}

/** Undefined where the step leads out of what the chain has named. */
function withStep(text: string, chain: Chain, step: Step): Chain | undefined {
  const { place, end } = step;
  const said = chain.steps.find((one) => one.place === place);
  if (said) {
    // What it says more by saying it again in full: 上海 上海市.
    const more = Math.max(0, weightOf(text, step) - weightOf(text, said));
    // 渝北区两江新区: the name of today is there, too.
    const steps =
      said.former && !step.former ? chain.steps.map((one) => (one === said ? step : one)) : chain.steps;
    return { ...chain, end, steps, score: chain.score + WEIGHT.repeated + more };
  }
  if (!within(chain.place, place) && !within(place, chain.place)) return undefined;
  const inner = within(place, chain.place) ? place : chain.place;
  const steps = [...chain.steps, step];
  return { ...chain, end, place: inner, steps, score: chain.score + weightOf(text, step) };
}

/** A chain may not end with a short name that is that of a street or a building. */
function mayEnd(text: string, last: Step, { steps }: Chain): boolean {
  if (last.official || isWord(text, last)) return true;
  if (!steps.includes(last)) return false;
  const after = text.slice(last.end, last.end + 4);
  if (last.place.level === 'county') return !namesSpot(after);
  return !namesStreet(after) && !namesInstitution(text.slice(last.end, last.end + 8));
}

function afterGap(text: string, end: number): number {
  GAP.lastIndex = end;
  GAP.test(text);
  return Math.max(GAP.lastIndex, end);
}

function weightOf(text: string, step: Step): number {
  if (step.official) return WEIGHT.official;
  return isWord(text, step) ? WEIGHT.word : WEIGHT.short;
}
