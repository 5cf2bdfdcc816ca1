import type { Word } from '../words';
import { LIKELY, likeness, SURE } from './likeness';
import { surnameLength } from './surnames';

/** What a name runs on behind. */
const BEHIND_ADDRESS = /(?:[号室楼层栋幢座户院区苑园城里村站店校组队铺)）#]|单元|[A-Za-z\d])$/;
/** Behind other labels nobody is named. */
const MAY_NAME: Word['kind'][] = ['none', 'phone', 'address', 'region'];
/** Where no name can begin: 21楼|何静 is 21|楼何静 to nobody. */
const UNIT = /^[楼室层栋幢座户单门]/;
const BEFORE_UNIT = /[号\dA-Za-z一二三四五六七八九十]$/;
/** …20号（聂卫平） before the number. */
const IN_BRACKETS = /^(.+)[(（]([\u3400-\u9fff]{2,4})[)）]$/;
/** Surely the end of an address or of a company. */
const OVER_FOR_SURE = /(?:[号室楼层栋幢座户)）#\d]|单元|公司|房|[东西南北大正后前旁]门)$/;
/** 阿芳. */
const NICKNAME = /^[阿小老].$/;
const LENGTHS = [3, 2, 4];

/** …1203室林小满 beside a number, 802马莉莉收 anywhere. */
export function withoutGlue(word: Word, isEnd: boolean): Word[] {
  const { text, beside, kind } = word;
  if (!MAY_NAME.includes(kind)) return [word];
  const receives = /[^收]{3}(?<!拒)收$/.test(text);
  const whole = receives ? text.slice(0, -1) : text;
  const receiver = receiverIn(word);
  if (receiver) return receiver;
  const [, before, inBrackets = ''] = (beside && IN_BRACKETS.exec(text)) || [];
  if (before && isSurelyName(inBrackets)) {
    return [
      { ...word, text: before, beside: false },
      { ...word, text: inBrackets, inAddress: false },
    ];
  }
  if (/[)）]$/.test(whole) || isSurelyName(whole)) return [word];
  if (!receives && ((!beside && !isEnd) || (likeness(text) ?? 0) > 0)) return [word];
  const cuts = LENGTHS.map((length) => ({
    front: whole.slice(0, -length),
    back: whole.slice(-length),
  })).filter(
    ({ front, back }) =>
      front &&
      (isSurelyName(back) || (receives && NICKNAME.test(back))) &&
      !(UNIT.test(back) && BEFORE_UNIT.test(front)),
  );
  const cut =
    cuts.find(({ back }) => receives && back.length === 2 && back.startsWith('阿')) ??
    cuts.find(({ front }) => OVER_FOR_SURE.test(front)) ??
    (isEnd && !receives ? undefined : cuts[0]);
  if (!cut) return [word];
  const guessed = !receives && (!beside || !BEHIND_ADDRESS.test(cut.front));
  if (guessed && whole.length < SHORTEST_GUESS) return [word];
  return [
    { ...word, text: cut.front, beside: false },
    { ...word, text: cut.back, inAddress: false, ...(guessed && { guessed: true as const }) },
  ];
}

/** …18号（林小满收）; not 郑爽（妈妈收）, who has a name. */
const RECEIVER = /^(.*?)[(（]([^()（）]{1,16}?) ?收[)）]$/;

function receiverIn(word: Word): Word[] | undefined {
  const [, front = '', name] = RECEIVER.exec(word.text) ?? [];
  const isAddress = word.inAddress ? (likeness(front) ?? 0) < LIKELY : BEHIND_ADDRESS.test(front);
  if (!name || !isAddress) return undefined;
  const named: Word = { ...word, text: name.replace(/ /g, ''), kind: 'name', inAddress: false };
  return front ? [{ ...word, text: front, beside: false }, named] : [named];
}

/** Shorter ones are as likely one name. */
const SHORTEST_GUESS = 6;

function isSurelyName(text: string): boolean {
  const surname = surnameLength(text);
  return surname > 0 && text.length <= surname + 2 && text.length > surname && (likeness(text) ?? 0) >= SURE;
}
