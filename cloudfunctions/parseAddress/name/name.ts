import type { Doubt } from '../contract';
import type { Word } from '../words';
import { isMasked, LIKELY, likeness, SURE } from './likeness';
import { surnameLength } from './surnames';

export interface Named {
  name: string;
  doubts: Doubt[];
  /** All other words. */
  rest: Word[];
}

/** Who takes it, written behind a name: 唐小明收, 唐小明（收）. */
const RECEIVES = /(?:[(（](?:收|亲收|亲启)[)）]|亲?收|亲?启)$/;
/** 朱女士住在…. */
const LIVES = /(?:家?住在?|的?地址(?:是|在)?|家?在)$/;
const HANDS_OVER = /^(?:请|麻烦|帮我?|快递)*(?:寄给|发给|送给|交给|转给|给)(?=\p{Script=Han}{2,4}$)/u;
/** What a name runs on behind. */
const BEHIND_ADDRESS = /(?:[号室楼层栋幢座户院区苑园城里村站店校组队铺)）#]|单元|[A-Za-z\d])$/u;
const DERIVED = '姓名是从位置推断的，请核对';

/** The word that is somebody's name; labels are believed, then likeness and place decide. */
export function takeName(words: Word[], hasPhone: boolean): Named {
  const apart = words.flatMap((word, at) => withoutGlue(word, !hasPhone && at === words.length - 1));
  const labelled = apart.find(({ kind, text }) => kind === 'name' && couldBe(text));
  if (labelled) return named(apart, labelled, []);
  const scored = apart.flatMap((word, at) => scoreOf(word, at, apart)).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const enough = hasPhone ? LIKELY : SURE;
  if (!best || best.score < enough) {
    const other =
      apart.find(({ kind, text }) => kind === 'buyer' && couldBe(text)) ??
      (hasPhone ? loneWord(apart) : undefined);
    return other ? named(apart, other, [DERIVED]) : { name: '', doubts: [], rest: apart };
  }
  const rival = second && second.like >= SURE && second.score > best.score - 2 ? second.word.text : '';
  const derived =
    (best.like >= SURE && (hasPhone || best.word.kind !== 'none' || apart.length === words.length)) ||
    isOnlyOne(best, scored, apart)
      ? []
      : [DERIVED];
  return named(apart, best.word, rival ? [`姓名也可能是“${bare(rival)}”，请核对`] : derived);
}

/** The word before everything else, or behind it: somebody with an unusual name. */
function loneWord(words: Word[]): Word | undefined {
  const outside = words.filter(({ inAddress, kind }) => !inAddress && kind === 'none');
  const [first] = outside;
  return outside.length === 1 && first && (likeness(first.text) ?? -1) >= 0 ? first : undefined;
}

const BEHIND_ROOM = /[号室)）]$/u;

interface Scored {
  word: Word;
  like: number;
  score: number;
}

function scoreOf(word: Word, at: number, words: Word[]): Scored[] {
  if (!['none', 'phone', 'address', 'region', 'buyer'].includes(word.kind)) return [];
  const like = likeness(bare(word.text), word.inAddress && !isBehindAddress(word, at, words));
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
const OVER = /(?:[号室楼层栋幢座户园院心场厦寓店村组区城苑里府居墅校学站口]|单元|\d|[A-Z])$/;

function couldBe(text: string): boolean {
  return /\p{L}|\*/u.test(text) && !/\d{5}/.test(text.replace(/\[\d+\]$/, ''));
}

function bare(text: string): string {
  return text.replace(HANDS_OVER, '').replace(LIVES, '').replace(RECEIVES, '') || text;
}

function named(words: Word[], word: Word, messages: string[]): Named {
  const name = bare(word.text);
  const kind = messages[0] === DERIVED ? ('derived' as const) : ('ambiguous' as const);
  const doubts: Doubt[] = messages.map((message) => ({ field: 'name', kind, message }));
  if (isMasked(name)) doubts.push({ field: 'name', kind: 'masked', message: '姓名有隐藏的字，请核对' });
  return { name, doubts, rest: words.filter((one) => one !== word) };
}

/** …1203室林小满 beside a number, 802马莉莉收 anywhere. */
function withoutGlue(word: Word, isEnd: boolean): Word[] {
  const { text } = word;
  const receives = /[^收]{3}收$/.test(text);
  const whole = receives ? text.slice(0, -1) : text;
  if (isSurelyName(whole) || (!receives && ((!word.beside && !isEnd) || (likeness(text) ?? 0) > 0)))
    return [word];
  for (const length of [3, 2, 4]) {
    const [front, back] = [whole.slice(0, -length), whole.slice(-length)];
    if (!(receives ? /\S/ : isEnd ? BEHIND_ROOM : BEHIND_ADDRESS).test(front) || !isSurelyName(back))
      continue;
    return [
      { ...word, text: front, beside: false },
      { ...word, text: back, inAddress: false },
    ];
  }
  return [word];
}

function isSurelyName(text: string): boolean {
  const surname = surnameLength(text);
  return surname > 0 && text.length <= surname + 2 && text.length > surname && (likeness(text) ?? 0) >= SURE;
}
