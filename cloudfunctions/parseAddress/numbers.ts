import { findPhones, type PhoneKind } from '../shared/people/phone';
import { numberMark } from './marks';

export type NumberKind = PhoneKind | 'local' | 'masked' | 'identity' | 'postcode';

export interface TakenNumber {
  kind: NumberKind;
  /** As a phone number is written; what is none, as it stood there. */
  written: string;
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

/** 18 characters with a date of birth inside. */
const IDENTITY =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const MASKED =
  /(?<![\d*])(?:\+?86[ -]?)?(1[3-9]\d[ -]?[*xX]{3,6}[ -]?\d{3,4}|1[3-9]\d{1,8}\*{3,8}|\*{3,8}\d{4}|0\d{2,3}-?\*{3,6}\d{2,4})(?:[-转#,] ?(\d{3,6})(?!\d))?(?![\d*])/g;
/** A word of its own; what stands in an address as its last part is no postcode. */
const POSTCODE = /(?<![^\s,;:。|/(（\uf000-\uf7ff-])[(（]?([0-8]\d{5})[)）]?(?![^\s,;。|/)）-])/g;
/** Without an area code, only as a word of its own. */
const LOCAL = /(?<![^\s,:;/\uf000-\uf7ff])[2-9]\d{6,7}(?![^\s,;/])/g;
/** Nobody writes a room behind a comma without what it is the number of. */
const AFTER_COMMA = /^,(\d{3,6})(?=[\s,;|/。\n]|$)(?!,? ?\d)/;
const IN_BRACKETS = /^ ?[[(（] ?(?:转|分机号?|ext\.?)?[: ]{0,2}(\d{3,6}) ?[\])）]/i;

/** Takes every number out of a text that is not part of an address. */
export function takeNumbers(text: string): Numbers {
  const identities = matches(text, IDENTITY, 'identity');
  const phones = findPhones(text)
    .filter(({ glued }) => !glued)
    .map((phone) => withExtension(text, phone));
  const masked = matches(text, MASKED, 'masked');
  let spans = apart([...identities, ...phones, ...masked]);
  if (spans.every(({ kind }) => kind === 'identity')) spans = apart([...spans, ...matches(text, LOCAL, 'local')]);
  return cut(text, apart([...spans, ...matches(text, POSTCODE, 'postcode')]));
}

function withExtension(text: string, phone: Span): Span {
  const { at, length, kind, written } = phone;
  const after = text.slice(at + length, at + length + 16);
  const found = kind === 'mobile' && !written.includes('-') && (AFTER_COMMA.exec(after) ?? IN_BRACKETS.exec(after));
  if (!found) return { at, length, kind, written };
  return { at, length: length + found[0].length, kind, written: `${written}-${found[1]}` };
}

function matches(text: string, pattern: RegExp, kind: NumberKind): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [all, number = all, extension] = match;
    return { at: match.index, length: all.length, kind, written: extension ? `${number}-${extension}` : number };
  });
}

/** In order; of two that overlap, the one that was named first. */
function apart(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (kept.every(({ at, length }) => span.at >= at + length || at >= span.at + span.length)) kept.push(span);
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
