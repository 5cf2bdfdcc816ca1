import type { Doubt } from '../contract';
import { marksOf } from '../labels';
import { REGION } from '../marks';
import { type Chain, endOfChain, findChains, readingsOf } from './chains';
import { NO_REGION, type Region, regionOf } from './region';
import { apart, contradicts, isApart, isLikely, joined, otherHalf, repeats, type Span } from './relations';
import { isWordStart } from './steps';

export interface Placed {
  region: Region;
  doubts: Doubt[];
  /** The text with a mark where the region was, and without what else names it. */
  text: string;
}

const REGION_LABEL = new RegExp(`[${marksOf(['region', 'address'])}]\\s*$`);
const BEHIND_LABEL = 1;
const IN_A_WORD = -1;

/** Finds the one region that a text names best, in one piece or in two, and takes it out. */
export function takePlace(text: string): Placed {
  const chains = findChains(text).filter((chain) => isLikely(text, chain));
  const likeliest = bestOf(text, chains);
  if (!likeliest) return { region: NO_REGION, doubts: [], text };
  const rest = chains.filter((chain) => isApart(chain, [likeliest]));
  const { best, half } = withOtherHalf(text, likeliest, rest);
  const parts = half ? [best, half] : [best];
  const whole = half ? joined(best, half) : best;
  const again = apart(rest.filter((chain) => isApart(chain, parts) && repeats(text, chain, whole)));
  const strangers = rest.filter(
    (chain) => isApart(chain, [...parts, ...again]) && contradicts(text, chain, whole),
  );
  const before = strangers.filter(({ end }) => end <= best.at && !text.slice(end, best.at).trim());
  const { region, doubts } = regionOf(text, whole);
  return {
    region,
    doubts: [...doubts, ...strangers.slice(0, 1).map((chain) => strangerOf(text, chain))],
    text: withoutSpans(text, [spanOf(text, best, region), ...parts.slice(1)], [...again, ...before]),
  };
}

/** The one of several places of the same name to which the rest of the text belongs: 宝山区…, 上海市. */
function withOtherHalf(text: string, likeliest: Chain, rest: Chain[]): { best: Chain; half?: Chain } {
  for (const best of readingsOf(text, likeliest)) {
    const half = otherHalf(text, rest, best);
    if (half) return { best, half };
  }
  return { best: likeliest };
}

function bestOf(text: string, chains: Chain[]): Chain | undefined {
  let best: Chain | undefined;
  let most = 0;
  for (const chain of chains) {
    const label = REGION_LABEL.test(text.slice(Math.max(0, chain.at - 4), chain.at)) ? BEHIND_LABEL : 0;
    const score = chain.score + label + (isWordStart(text, chain.at) ? 0 : IN_A_WORD);
    if (score > most) [best, most] = [chain, score];
  }
  return best;
}

/** The region with a stump of the province before it, but without the name of a zone, which belongs to the address. */
function spanOf(text: string, chain: Chain, { province }: Region): Span {
  const last = chain.steps[chain.steps.length - 1];
  const at = chain.at - stumpBefore(text, chain, province);
  return { at, end: last?.lies ? last.at : endOfChain(text, chain) };
}

/** 江省杭州市…: the beginning was not copied. */
function stumpBefore(text: string, { at }: Chain, province: string): number {
  const stump = /[\u3400-\u9fff]+$/.exec(text.slice(Math.max(0, at - province.length), at))?.[0] ?? '';
  return stump.length > 1 && stump !== province && province.endsWith(stump) ? stump.length : 0;
}

const FIELD = { province: 'province', city: 'city', county: 'area' } as const;

function strangerOf(text: string, { at, end, place }: Chain): Doubt {
  const message = `文字里还有“${text.slice(at, end)}”，请核对是哪一个地区`;
  return { field: FIELD[place.level], kind: 'ambiguous', message };
}

function withoutSpans(text: string, region: Span[], others: Span[]): string {
  const marked = (spans: Span[], mark: string) => spans.map(({ at, end }) => ({ at, end, mark }));
  const spans = [...marked(region, ` ${REGION} `), ...marked(others, ' ')];
  return spans
    .sort((a, b) => b.at - a.at)
    .reduce((rest, { at, end, mark }) => `${rest.slice(0, at)}${mark}${rest.slice(end)}`, text);
}
