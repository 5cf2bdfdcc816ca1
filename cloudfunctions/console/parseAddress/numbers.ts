import { findPhones, type PhoneKind } from '../../shared/people/phone';
import { numberMark } from './marks';

/** `code` is the number of an order or a parcel. */
export type NumberKind = PhoneKind | 'local' | 'masked' | 'identity' | 'postcode' | 'code';

export interface TakenNumber {
  kind: NumberKind;
  /** As a phone number is written; what is none, as it stood there. */
  written: string;
}

const PHONES: NumberKind[] = ['mobile', 'landline', 'service', 'foreign', 'local', 'masked'];

/** Whether somebody could be called by it, or could if it was not masked. */
export function isPhone(number: TakenNumber | undefined): boolean {
  return number !== undefined && PHONES.includes(number.kind);
}

export interface Numbers {
  /** The text with a mark where each number was. */
  text: string;
  numbers: TakenNumber[];
}

interface Span extends TakenNumber {
  at: number;
  length: number;
}

// Phones are those of people/phone.ts; below is what people paste that it rightly calls none: masked, cut or glued.

/** 18 characters with a date of birth inside, in one piece: a masking eye looks for gaps, too (people/mask.ts). */
const IDENTITY =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const MASKED =
  /(?<![\d*])(?:\+?86[ -]?)?(1[3-9]\d[ -]?[*xX]{3,8}[ -]?\d{1,4}|1[3-9]\d{1,8}[*xX]{3,8}|\*{3,8}\d{4}|0\d{2,3}-?\*{3,6}\d{2,4})(?:[-转#,] ?(\d{3,6})(?!\d))?(?![\d*])/g;
/** Behind what says whose it is; 13900417625 may well be an order. */
const CODE =
  /(?<=(?:订单|交易|商户单|平台单|原始单|快递|运单|物流|面单|单)(?:编号|号码?|ID)?[ \t]*[:=]?[ \t]*)[A-Za-z\d][A-Za-z\d_-]{7,}/g;
/** A word of its own; what stands in an address as its last part is no postcode. */
const POSTCODE =
  /(?<![^\s,;:。|/(（\uf000-\uf7ff\u3400-\u9fff-]|[元栋幢楼座弄层路街道])[(（]?([0-8]\d{5})[)）]?(?:(?![^\s,;:。|/)）])| ?[(（](?:邮编|邮政编码)[)）])/g;
const LABELLED_POSTCODE = /(?:邮编|邮政编码)[: ]{0,2}(\d{6})[号市。]?/g;
/** Like a landline, though none begins so: it is shown rather than lost. */
const LIKE_LANDLINE = /(?<![\d-])0\d{2,3}-?\d{7,8}(?:-\d{1,6})?(?!\d)/g;
/** A room and a mobile with nothing between: 一单元20213702215588. */
const BEHIND_ROOM = /(?<=(?:[号栋幢座楼层室村组#-]|单元)\d{1,4})1[3-9]\d{9}(?!\d)/g;
/** 段xt13800138001: letters of a name, not of a waybill number. */
const NICKNAME = /[\u3400-\u9fff][a-z]{1,6}$/;
const HOUSE_NUMBER = /[路街道巷弄]$/;
/** Without an area code, only as a word of its own. */
const LOCAL = /(?:(?<![^\s,:;/\uf000-\uf7ff])|(?<=电话|座机|固话))[2-9]\d{6,7}(?![^\s,;/])/g;
/** Nobody writes a room behind a comma without what it is the number of. */
const AFTER_COMMA = /^,(\d{3,6})(?=[\s,;、|/。]|$)(?!,\d|[ -]\d{3,4}(?!\d))/;
const ON_ITS_OWN = /^[\s,;]{0,3}(?:分机号?码?|转分机)[: ]{0,2}(\d{1,6})(?!\d)/;
const IN_BRACKETS =
  /^ ?[[(（] ?(?:(?:转|分机号?|ext\.?)[: ]{0,2}(\d{1,6}) ?[\])）]|(\d{3,6}) ?[\])）](?! ?\d))/i;

/** Takes every number out of a text that is not part of an address. */
export function takeNumbers(text: string): Numbers {
  const identities = [...matches(text, CODE, 'code'), ...matches(text, IDENTITY, 'identity')];
  const phones = findPhones(text)
    .filter(
      ({ glued, at, length }) => (!glued || NICKNAME.test(text.slice(0, at))) && !isHouse(text, at, length),
    )
    .map((phone) => withExtension(text, phone));
  const masked = matches(text, MASKED, 'masked').map((one) => ({
    ...one,
    written: one.written.replace(/x/gi, '*'),
  }));
  const others = [...matches(text, BEHIND_ROOM, 'mobile'), ...matches(text, LIKE_LANDLINE, 'landline')];
  let spans = apart([...identities, ...phones, ...masked, ...others]);
  if (spans.every(({ kind }) => kind === 'identity' || kind === 'code'))
    spans = apart([...spans, ...matches(text, LOCAL, 'local')]);
  const postcodes = [LABELLED_POSTCODE, POSTCODE].flatMap((pattern) => matches(text, pattern, 'postcode'));
  return cut(text, apart([...spans, ...postcodes]));
}

/** 试验路15900112233号 is a house. */
function isHouse(text: string, at: number, length: number): boolean {
  return HOUSE_NUMBER.test(text.slice(0, at)) && text[at + length] === '号';
}

function withExtension(text: string, phone: Span): Span {
  const { at, length, kind, written } = phone;
  const after = text.slice(at + length, at + length + 16);
  const found =
    kind === 'mobile' &&
    !written.includes('-') &&
    (AFTER_COMMA.exec(after) ?? IN_BRACKETS.exec(after) ?? ON_ITS_OWN.exec(after));
  if (!found) return { at, length, kind, written };
  return { at, length: length + found[0].length, kind, written: `${written}-${found[1] ?? found[2]}` };
}

function matches(text: string, pattern: RegExp, kind: NumberKind): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [all, number = all, extension] = match;
    return {
      at: match.index,
      length: all.length,
      kind,
      written: extension ? `${number}-${extension}` : number,
    };
  });
}

/** In order; of two that overlap, the one that was named first. */
function apart(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (kept.every(({ at, length }) => span.at >= at + length || at >= span.at + span.length))
      kept.push(span);
  }
  return kept.sort((a, b) => a.at - b.at);
}

function cut(text: string, spans: Span[]): Numbers {
  let rest = '';
  let end = 0;
  spans.forEach(({ at, length }, index) => {
    rest += text.slice(end, at) + numberMark(index);
    end = at + length;
  });
  return {
    text: rest + text.slice(end),
    numbers: spans.map(({ kind, written }) => ({ kind, written })),
  };
}
