import { within } from '../regions/aliases';
import { type Chain, findInside } from './chains';
import { isWord, isWordStart } from './steps';
import { goesOnAsAddress, namesInstitution } from './traps';

/** How one chain of names in a text stands to another. */

export type Span = Pick<Chain, 'at' | 'end'>;

/** Two levels that are written out. */
const WRITTEN_OUT = 6;

/** Not the name of a building, of somebody's company or a short word that happens to be a place. */
export function isLikely(text: string, { at, end, steps: [first, ...more] }: Chain): boolean {
  if (isInBrackets(text, at)) return false;
  if (!first || more.length > 0 || isWord(text, { at, end })) return true;
  const after = text.slice(end);
  if (first.official) return isWordStart(text, at) || !namesInstitution(after);
  return isWordStart(text, at) && goesOnAsAddress(after);
}

/** 恒达(西安)设计事务所. */
function isInBrackets(text: string, at: number): boolean {
  return /[^\s,;\ue000-\uf8ff][(（]$/.test(text.slice(Math.max(0, at - 2), at));
}

export function isApart(chain: Span, from: Span[]): boolean {
  return from.every(({ at, end }) => chain.end <= at || chain.at >= end);
}

/** Of chains that overlap the one that begins first. */
export function apart(chains: Chain[]): Chain[] {
  const kept: Chain[] = [];
  for (const chain of chains) if (isApart(chain, kept)) kept.push(chain);
  return kept;
}

/** The other half of a region: 西湖区测试路18号, 杭州市, 浙江省, or 新州镇…, 儋州市. */
export function otherHalf(text: string, chains: Chain[], best: Chain): Chain | undefined {
  const half = chains.find((chain) => completes(text, chain, best));
  if (half || best.place.level !== 'city') return half;
  const inside = findInside(text, best.place);
  return inside && isApart(inside, [best]) ? inside : undefined;
}

function completes(text: string, chain: Chain, best: Chain): boolean {
  if (!isWordStart(text, chain.at)) return false;
  if (!isWord(text, chain) && !chain.steps.some(({ official }) => official)) return false;
  const isInside = chain.place !== best.place && within(chain.place, best.place);
  const isAround = within(best.place, chain.place) && best.steps.every(({ place }) => place !== chain.place);
  return isInside || (isAround && isWord(text, chain));
}

export function joined(one: Chain, two: Chain): Chain {
  const inner = within(one.place, two.place) ? one : two;
  return { ...inner, steps: [...one.steps, ...two.steps] };
}

export function repeats(text: string, chain: Chain, whole: Chain): boolean {
  if (!within(whole.place, chain.place)) return false;
  // Behind other characters a short name counts only with more behind it: …牧场青海海西州都兰县…
  if (!isWordStart(text, chain.at)) return chain.steps.slice(1).some(({ official }) => official);
  if (isWord(text, chain)) return true;
  const says = chain.steps.length > 1 || (chain.place.level === 'county' && isWrittenOut(chain));
  return says && !namesInstitution(text.slice(chain.end));
}

/** Another region in the same text, and not only in the name of a street. */
export function contradicts(text: string, chain: Chain, whole: Chain): boolean {
  if (within(whole.place, chain.place) || within(chain.place, whole.place)) return false;
  if (isWrittenOut(chain) && (isWord(text, chain) || chain.end === whole.at || chain.at === whole.end))
    return true;
  return chain.score >= WRITTEN_OUT && (isWordStart(text, chain.at) || isWrittenOut(chain));
}

function isWrittenOut({ steps }: Chain): boolean {
  return steps.every(({ official }) => official);
}
