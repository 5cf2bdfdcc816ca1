import { type Chain, endOfChain, findChains, findInside, isWord, isWordStart, SPOT } from './chains';
import type { Doubt } from './contract';
import { marksOf } from './labels';
import { REGION } from './marks';
import { type Region, regionOf } from './region';
import { within } from './regions/aliases';

export interface Placed {
  region: Region;
  doubts: Doubt[];
  /** The text with a mark where the region was, and without what else names it. */
  text: string;
}

type Span = Pick<Chain, 'at' | 'end'>;

const REGION_LABEL = new RegExp(`[${marksOf(['region', 'address'])}]\\s*$`, 'u');
const LABEL_BONUS = 1;
const IN_A_WORD = -1;
/** After a short name alone, what tells that an address goes on. */
const ADDRESS_GOES_ON = /^\S*?(?:[路街道村镇乡]|\d+[号弄栋幢]|公寓|小区|花园|大厦|广场|[苑院湾]|学校|大学|园区)/;
/** 杭州市第一医院 repeats nothing. */
const INSTITUTION = /^(?:人民|政府|第[一二三四五六七八九十\d]|[^\s]{0,4}(?:医院|大学|学院|中学|小学|公司|集团|银行))/;
/** Two levels that are written out. */
const WRITTEN_OUT = 6;

/** Finds the one region that a text names best, in one piece or in two, and takes it out. */
export function takePlace(text: string): Placed {
  const chains = findChains(text).filter((chain) => isLikely(text, chain));
  const best = bestOf(text, chains);
  if (!best) return { region: { province: '', city: '', area: '' }, doubts: [], text };
  const rest = chains.filter((chain) => isApart(chain, [best]));
  const other =
    rest.find((chain) => completes(text, chain, best)) ??
    (best.place.level === 'city' ? insideOf(text, best) : undefined);
  const whole = other ? joined(best, other) : best;
  const parts = other ? [best, other] : [best];
  const again = apart(rest.filter((chain) => isApart(chain, parts) && repeats(text, chain, whole)));
  const strangers = rest.filter((chain) => isApart(chain, [...parts, ...again]) && contradicts(text, chain, whole));
  const before = strangers.filter((chain) => chain.end <= best.at && !text.slice(chain.end, best.at).trim());
  const { region, doubts } = regionOf(text, whole);
  const stump = stumpBefore(text, best, region.province);
  return {
    region,
    doubts: [...doubts, ...strangers.slice(0, 1).map((chain) => strangerOf(text, chain))],
    text: withoutSpans(text, spanOf(text, best, stump), [...parts.slice(1), ...again, ...before]),
  };
}

function isLikely(text: string, { at, end, steps: [first, ...more] }: Chain): boolean {
  if (isInBrackets(text, at)) return false;
  if (!first || more.length > 0) return true;
  if (isWord(text, { at, end })) return true;
  const after = text.slice(end);
  if (first.official) return isWordStart(text, at) || !INSTITUTION.test(after);
  return isWordStart(text, at) && ADDRESS_GOES_ON.test(after) && !SPOT.test(after);
}

/** 恒达(西安)设计事务所. */
function isInBrackets(text: string, at: number): boolean {
  return /[(（]$/.test(text.slice(0, at)) && /[^\s,;\ue000-\uf8ff][(（]$/.test(text.slice(0, at));
}

function bestOf(text: string, chains: Chain[]): Chain | undefined {
  let best: Chain | undefined;
  let most = 0;
  for (const chain of chains) {
    const labelled = REGION_LABEL.test(text.slice(Math.max(0, chain.at - 4), chain.at)) ? LABEL_BONUS : 0;
    const score = chain.score + labelled + (isWordStart(text, chain.at) ? 0 : IN_A_WORD);
    if (score > most) [best, most] = [chain, score];
  }
  return best;
}

function isApart(chain: Span, from: Span[]): boolean {
  return from.every(({ at, end }) => chain.end <= at || chain.at >= end);
}

/** Of chains that overlap the one that begins first. */
function apart(chains: Chain[]): Chain[] {
  return chains.reduce<Chain[]>((kept, chain) => (isApart(chain, kept) ? [...kept, chain] : kept), []);
}

/** 新州镇…, 儋州市, 海南省. */
function insideOf(text: string, best: Chain): Chain | undefined {
  const inside = findInside(text, best.place);
  return inside && isApart(inside, [best]) ? inside : undefined;
}

/** 西湖区测试路18号, 杭州市, 浙江省: the second half of a region. */
function completes(text: string, chain: Chain, best: Chain): boolean {
  if (!isWordStart(text, chain.at)) return false;
  if (!isWord(text, chain) && !chain.steps.some(({ official }) => official)) return false;
  const isInside = chain.place !== best.place && within(chain.place, best.place);
  const isAround = within(best.place, chain.place) && best.steps.every(({ place }) => place !== chain.place);
  return isInside || (isAround && isWord(text, chain));
}

function joined(one: Chain, two: Chain): Chain {
  const inner = within(one.place, two.place) ? one : two;
  return { ...inner, steps: [...one.steps, ...two.steps] };
}

function repeats(text: string, chain: Chain, whole: Chain): boolean {
  if (!within(whole.place, chain.place)) return false;
  if (!isWordStart(text, chain.at)) return chain.steps.length > 1 && chain.steps.every(({ official }) => official);
  if (isWord(text, chain)) return true;
  const says = chain.steps.length > 1 || (chain.place.level === 'county' && !!chain.steps[0]?.official);
  return says && !INSTITUTION.test(text.slice(chain.end));
}

function contradicts(text: string, chain: Chain, whole: Chain): boolean {
  if (within(whole.place, chain.place) || within(chain.place, whole.place)) return false;
  const stands = isWord(text, chain) && chain.steps.every(({ official }) => official);
  return (stands || chain.score >= WRITTEN_OUT) && (isWordStart(text, chain.at) || chain.steps.every(({ official }) => official));
}

/** The region but for the name of a zone, which stays in the address, and with a stump of the province before it. */
function spanOf(text: string, chain: Chain, stump: number): Span {
  const last = chain.steps[chain.steps.length - 1];
  return { at: chain.at - stump, end: last?.lies ? last.at : endOfChain(text, chain) };
}

/** 江省杭州市…: the beginning was not copied. */
function stumpBefore(text: string, { at }: Chain, province: string): number {
  const stump = /[\p{Script=Han}]+$/u.exec(text.slice(0, at))?.[0] ?? '';
  return stump.length > 1 && stump !== province && province.endsWith(stump) ? stump.length : 0;
}

function strangerOf(text: string, { at, end, place }: Chain): Doubt {
  const field = place.level === 'province' ? 'province' : place.level === 'city' ? 'city' : 'area';
  return { field, kind: 'ambiguous', message: `文字里还有“${text.slice(at, end)}”，请核对是哪一个地区` };
}

function withoutSpans(text: string, best: Span, others: Span[]): string {
  const spans = [{ ...best, mark: ` ${REGION} ` }, ...others.map((span) => ({ ...span, mark: ' ' }))];
  return spans
    .sort((a, b) => b.at - a.at)
    .reduce((rest, { at, end, mark }) => `${rest.slice(0, at)}${mark}${rest.slice(end)}`, text);
}
