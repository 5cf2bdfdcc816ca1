import type { Doubt } from '../contract';
import type { Word } from '../words';
import { withoutGlue } from './glue';
import { isMasked, LIKELY, likeness, SURE } from './likeness';

export interface Named {
  name: string;
  doubts: Doubt[];
  /** All other words. */
  rest: Word[];
}

/** Who takes it, written behind a name: 唐小明收, 唐小明（收）. */
const RECEIVES =
  /(?:[(（](?:收|亲收|亲启)[)）]|亲?收|亲?启)(?:就行|就可以|就好|即可)?$|(?:就行|就可以|就好|即可)$/;
/** 朱女士住在…. */
const LIVES = /(?:家?住在?|的?地址(?:是|在)?|家?在)$/;
const HANDS_OVER = /^(?:请|麻烦|帮我?|快递)*(?:寄给|发给|送给|交给|转给|给)(?=[\u3400-\u9fff]{2,4}$)/;
/** Two that are so near might both be it. */
const RIVALS = 2;
const LONGEST_NICKNAME = 3;

/** The word that is somebody's name; labels are believed, then likeness and place decide. */
export function takeName(words: Word[], hasPhone: boolean): Named {
  const apart = words.flatMap((word, at) => withoutGlue(word, !hasPhone && at === words.length - 1));
  const labelled = apart.find(({ kind, text }) => kind === 'name' && couldBe(text));
  if (labelled) return named(apart, labelled);
  const scored = apart.flatMap((word, at) => scoreOf(word, at, apart)).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score < (hasPhone ? LIKELY : SURE)) {
    const buyer = apart.find(({ kind, text }) => kind === 'buyer' && couldBe(text));
    const other = buyer ?? loneWord(apart, hasPhone);
    return other ? named(apart, other, derived()) : { name: '', doubts: [], rest: apart };
  }
  if (second && second.like >= SURE && second.score > best.score - RIVALS)
    return named(apart, best.word, ambiguous(bare(second.word.text)));
  const isCertain = !best.word.guessed && (best.like >= SURE || isOnlyOne(best, scored, apart));
  return named(apart, best.word, isCertain ? undefined : derived());
}

function derived(): Doubt {
  return { field: 'name', kind: 'derived', message: '姓名是从位置推断的，请核对' };
}

function ambiguous(other: string): Doubt {
  return { field: 'name', kind: 'ambiguous', message: `姓名也可能是“${other}”，请核对` };
}

/** The one word before everything else, or behind it where somebody can be called: an unusual name. */
function loneWord(words: Word[], hasPhone: boolean): Word | undefined {
  const outside = words.filter(({ inAddress, kind }) => !inAddress && kind === 'none');
  const [one] = outside;
  if (outside.length !== 1 || !one || (likeness(one.text) ?? -1) < 0) return undefined;
  const isEnd = one === words[words.length - 1] && words.length > 1 && one.text.length <= LONGEST_NICKNAME;
  return hasPhone || isEnd ? one : undefined;
}

interface Scored {
  word: Word;
  like: number;
  score: number;
}

function scoreOf(word: Word, at: number, words: Word[]): Scored[] {
  if (!['none', 'phone', 'address', 'region', 'buyer'].includes(word.kind)) return [];
  const isLetter = [...word.text].length === 1 && word.beside;
  const like = likeness(bare(word.text), word.inAddress && !isLetter && !isBehindAddress(word, at, words));
  if (like === undefined) return [];
  const atEdge = at === 0 || at === words.length - 1;
  const place = (word.beside ? 2 : 0) + (atEdge || word.first ? 1 : 0) + (word.alone ? 1 : 0);
  return [{ word, like, score: like + place - (isAllOfAddress(word, at, words) ? 3 : 0) }];
}

/** Without it nothing would be left behind the region. */
function isAllOfAddress(word: Word, at: number, words: Word[]): boolean {
  return word.inAddress && !words.some((other, place) => place !== at && other.inAddress);
}

/** Where a name stands, behind an address that is over, and nothing else comes near. */
function isOnlyOne({ word, like, score }: Scored, [, second]: Scored[], words: Word[]): boolean {
  const at = words.indexOf(word);
  const isOver = !word.inAddress || isBehindAddress(word, at, words);
  const isOutside = word.beside || at === 0 || at === words.length - 1;
  return isOutside && isOver && like >= 0 && score - (second?.score ?? 0) >= 2;
}

function isBehindAddress(word: Word, at: number, words: Word[]): boolean {
  const before = words[at - 1];
  return word.inAddress && before?.inAddress === true && OVER.test(before.text);
}

/** An address ends so. */
const OVER = /(?:[号室楼层栋幢座户园院心场厦寓店村组区城苑里府居墅校学站口)）\]】]|单元|\d|[A-Z])$/;

function couldBe(text: string): boolean {
  return /[^\p{P}\p{S}]|\*/u.test(text) && !/^\d{5,}$/.test(text);
}

function bare(text: string): string {
  return text.replace(HANDS_OVER, '').replace(LIVES, '').replace(RECEIVES, '') || text;
}

function named(words: Word[], word: Word, doubt?: Doubt): Named {
  const name = bare(word.text);
  const doubts = doubt ? [doubt] : [];
  if (isMasked(name)) doubts.push({ field: 'name', kind: 'masked', message: '姓名有隐藏的字，请核对' });
  return { name, doubts, rest: words.filter((one) => one !== word) };
}
