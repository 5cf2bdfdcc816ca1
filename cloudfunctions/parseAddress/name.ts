import type { Doubt } from './contract';
import { isMasked, LIKELY, likeness, SURE } from './likeness';
import { surnameLength } from './surnames';
import type { Word } from './words';

export interface Named {
  name: string;
  doubts: Doubt[];
  /** All other words. */
  rest: Word[];
}

/** Who takes it, written behind a name: 唐小明收, 唐小明（收）. */
const RECEIVES = /(?:[(（](?:收|亲收|亲启)[)）]|亲?收|亲?启)$/;
const HANDS_OVER = /^(?:请|麻烦|帮我?|快递)*(?:寄给|发给|送给|交给|转给|给)(?=\p{Script=Han}{2,4}$)/u;
/** A name that runs on behind the last part of an address: …1203室林小满. */
const BEHIND_ADDRESS = /^(.*(?:[号室楼层栋幢座户院区苑园城里村]|单元|\d))(\p{Script=Han}{2,4})$/su;
const DERIVED = '姓名是从位置推断的，请核对';

/** The word that is somebody's name; labels are believed, then likeness and place decide. */
export function takeName(words: Word[]): Named {
  const apart = words.flatMap(withoutGlue);
  const labelled = apart.find(({ kind, text }) => kind === 'name' && couldBe(text));
  if (labelled) return named(apart, labelled, []);
  const scored = apart
    .flatMap((word, at) => scoreOf(word, at, apart))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const buyer = apart.find(({ kind, text }) => kind === 'buyer' && couldBe(text));
  if (!best || best.score < LIKELY) {
    return buyer ? named(apart, buyer, [DERIVED]) : { name: '', doubts: [], rest: apart };
  }
  const rival = second && second.like >= SURE && second.score > best.score - 2 ? second.word.text : '';
  const derived = best.like >= SURE || isOnlyOne(best, scored) ? [] : [DERIVED];
  return named(apart, best.word, rival ? [`姓名也可能是“${bare(rival)}”，请核对`] : derived);
}

interface Scored {
  word: Word;
  like: number;
  score: number;
}

function scoreOf(word: Word, at: number, words: Word[]): Scored[] {
  if (!['none', 'phone', 'address', 'region', 'buyer'].includes(word.kind)) return [];
  const like = likeness(bare(word.text));
  if (like === undefined) return [];
  const atEdge = at === 0 || at === words.length - 1;
  const place = (word.beside ? 2 : 0) + (atEdge ? 1 : 0) + (word.alone ? 1 : 0);
  return [{ word, like, score: like + place - (isAllOfAddress(word, at, words) ? 3 : 0) }];
}

/** Without it nothing would be left behind the region. */
function isAllOfAddress(word: Word, at: number, words: Word[]): boolean {
  return word.inAddress && !words.some((other, place) => place !== at && other.inAddress);
}

/** Beside the number, short, and nothing else comes near. */
function isOnlyOne({ word, like, score }: Scored, [, second]: Scored[]): boolean {
  return word.beside && !word.inAddress && like >= 1 && score - (second?.score ?? 0) >= 2;
}

function couldBe(text: string): boolean {
  return /\p{L}|\*/u.test(text) && !/\d{5}/.test(text.replace(/\[\d+\]$/, ''));
}

function bare(text: string): string {
  return text.replace(HANDS_OVER, '').replace(RECEIVES, '') || text;
}

function named(words: Word[], word: Word, messages: string[]): Named {
  const name = bare(word.text);
  const kind = messages[0] === DERIVED ? ('derived' as const) : ('ambiguous' as const);
  const doubts: Doubt[] = messages.map((message) => ({ field: 'name', kind, message }));
  if (isMasked(name)) doubts.push({ field: 'name', kind: 'masked', message: '姓名有隐藏的字，请核对' });
  return { name, doubts, rest: words.filter((one) => one !== word) };
}

function withoutGlue(word: Word): Word[] {
  const [, front, back = ''] = (word.beside && !likeness(word.text) && BEHIND_ADDRESS.exec(word.text)) || [];
  const surname = surnameLength(back);
  if (!front || !surname || back.length < 2 || back.length > surname + 2 || (likeness(back) ?? 0) < SURE) return [word];
  return [
    { ...word, text: front, beside: false },
    { ...word, text: back, inAddress: false },
  ];
}
