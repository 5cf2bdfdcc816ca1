import type { Success } from '../shared/call/serve';
import type { RequestOf } from '../shared/contract/define';
import type { ParsedAddress, parseAddress } from './contract';
import { likeness } from './names';
import { takePhones } from './phones';
import { isPlace, type Region, readRegion } from './regions';
import { markLabels, tidy, type Word, wordsOf } from './words';

export async function parse({ text }: RequestOf<typeof parseAddress>): Promise<Success<typeof parseAddress>> {
  return { ...partsOf(text), errCode: 0, errMsg: 'parseAddress:ok' };
}

/** So many words are tried as the name, the likeliest first. */
const MOST_TRIED = 8;
const PER_LEVEL = 3;
const MOST_SKIPPED = 6;

/** Never throws; what it answers was in the text, but for a completed region and the dash of a number. */
export function partsOf(text: string): ParsedAddress {
  const { mobile, tel, rest } = takePhones(tidy(text));
  const words = wordsOf(markLabels(rest)).flatMap(apart);
  const { name, region } = best(words);
  const { province, city, area, rest: address } = region;
  return { name, mobile, tel, province, city, area, address };
}

interface Split {
  name: string;
  region: Region;
}

/** The word without which the others read best as an address is the name. */
function best(words: Word[]): Split {
  const labelled = words.find(({ kind, text }) => kind === 'name' && readRegion(text).named < 2);
  if (labelled) return { name: labelled.text, region: addressIn(words, labelled) };
  const scored = words.flatMap((word, at) => {
    const like = word.kind === 'none' || word.kind === 'phone' ? likeness(word.text) : undefined;
    const atEdge = at === 0 || at === words.length - 1;
    return like === undefined ? [] : [{ word, score: like + (word.beside ? 2 : 0) + (atEdge ? 1 : 0) }];
  });
  const likely = scored.sort((a, b) => b.score - a.score).slice(0, MOST_TRIED);
  const none = addressIn(words, undefined);
  const tried = likely.map(({ word, score }) => {
    const region = addressIn(words, word);
    return { name: word.text, region, total: score + PER_LEVEL * region.named };
  });
  return tried.reduce((so, one) => (one.total > so.total ? one : so), {
    name: '',
    region: none,
    total: PER_LEVEL * none.named,
  });
}

function addressIn(words: Word[], name: Word | undefined): Region {
  const others = words.filter((word) => word !== name);
  const ordered = [
    ...others.filter(({ kind }) => kind === 'region'),
    ...others.filter(({ kind }) => kind !== 'region'),
  ];
  return readFurther(ordered.map(({ text }) => text));
}

/** What stands before the region, such as a remark, goes behind the rest. */
function readFurther(texts: string[]): Region {
  const read = (from: number) => readRegion(texts.slice(from).join(' '));
  const whole = read(0);
  if (whole.named > 0) return whole;
  for (let from = 1; from < Math.min(texts.length, MOST_SKIPPED); from++) {
    const region = read(from);
    if (region.named > 1) return { ...region, rest: [region.rest, ...texts.slice(0, from)].join(' ').trim() };
  }
  return whole;
}

/** A name that runs into what comes after or before it: 林小满广东省…, …1203室林小满. */
function apart(word: Word): Word[] {
  if (word.kind !== 'none') return [word];
  const { text, beside } = word;
  for (const length of [4, 3, 2]) {
    const [front, back] = [text.slice(0, length), text.slice(length)];
    if (isSurely(front) && readRegion(back).named > Math.max(1, readRegion(text).named))
      return both(word, front, back);
  }
  const [, front = '', back = ''] = (beside && GLUED.exec(text)) || [];
  return isSurely(back) && !isPlace(back) ? both(word, front, back) : [word];
}

const GLUED = /^(.*(?:[号室楼层栋幢座户]|单元))(\p{Script=Han}{2,4})$/su;
const SURE = 5;

function isSurely(name: string): boolean {
  return (likeness(name) ?? 0) >= SURE;
}

function both(word: Word, front: string, back: string): Word[] {
  return [front, back].map((text) => ({ ...word, text }));
}
