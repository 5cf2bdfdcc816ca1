import { type Kind, labelAt } from './labels';
import { ITEM, labelOf, numberOf, REGION } from './marks';
import { isPhone, type TakenNumber } from './numbers';

export interface Word {
  text: string;
  /** What the label before it says, if there is one. */
  kind: Kind | 'none';
  /** Behind the region, with no number or other label between. */
  inAddress: boolean;
  /** Beside a phone number: whoever is named there is likely the person. */
  beside: boolean;
  /** The only word of its line. */
  alone: boolean;
  /** The first of its line, or behind its label. */
  first: boolean;
  /** A colon follows: it announces something. */
  announces: boolean;
  /** Cut out of a longer word where nothing says that it ends there. */
  guessed?: true;
}

interface Placed extends Word {
  line: number;
  end: number;
}

const PIECES =
  /[\ue000-\uf8ff]|\n|(?:[(（][^()（）\n\ue000-\uf8ff]{1,16}收[)）]|[(（][^()（）\n\ue000-\uf8ff]{6,60}[)）]|【[^【】\n\ue000-\uf8ff]{1,60}】|(?![\s,;、|。!?~:【】\ue000-\uf8ff]|\/|--).|(?<=\d):(?=\d)|(?<=\w)\/(?=\w))+/gs;
/** Between two words of Chinese, and at the edge of one. */
const DASH = /(?<=[\u3400-\u9fff])-(?=[\u3400-\u9fff])|^-+|-+$/g;
const EMPTY = /^[\p{P}\p{S}\s]*$/u;
const LATIN = /^[a-z.'-][a-z .'-]*$/i;
const NAME_OF_LETTERS = /^[\w.'-][\w .'-]*$/;
/** An address begins behind these. */
const ENDED_BY_A_REGION: Word['kind'][] = ['name', 'buyer', 'order', 'goods', 'remark', 'drop'];
const ITEM_OF_GOODS = /^\n\s*[-·•*]/;
/** A label of these names one word. */
const OF_ONE_WORD: Word['kind'][] = ['name', 'buyer', 'order'];

/** The words of a text in which numbers, labels and the region are marks; an English name stays in one piece. */
export function wordsOf(text: string, numbers: TakenNumber[]): Word[] {
  const reader = new Reader(text, numbers);
  for (const { 0: piece, index } of text.matchAll(PIECES)) reader.read(piece, index);
  return reader.words.map((word) => ({
    ...word,
    alone: reader.words.every((one) => one === word || one.line !== word.line),
  }));
}

class Reader {
  readonly words: Placed[] = [];
  private kind: Word['kind'] = 'none';
  private said = 0;
  private line = 0;
  private inAddress = false;
  private afterPhone = false;

  constructor(
    private readonly text: string,
    private readonly numbers: TakenNumber[],
  ) {}

  read(piece: string, at: number): void {
    const number = numberOf(piece);
    const label = labelOf(piece);
    if (number !== undefined) this.passNumber(this.numbers[number], at);
    else if (label !== undefined) this.begin(labelAt(label)?.kind ?? 'whole');
    else if (piece === REGION) this.passRegion();
    else if (piece === '\n' || piece === ITEM) this.passLine(at);
    else this.take(piece, at);
  }

  private passNumber(number: TakenNumber | undefined, at: number): void {
    if (number?.kind === 'postcode') this.inAddress = false;
    if (number?.kind === 'code') this.put(number.written, at, at + 1, false);
    if (!isPhone(number)) return;
    const last = this.words[this.words.length - 1];
    if (last) last.beside = true;
    const before = this.words[this.words.length - 2];
    if (before && last && /^[(（].*[)）]$/.test(last.text)) before.beside = true;
    this.afterPhone = true;
    if (this.inAddress) this.kind = 'none';
    this.inAddress = false;
  }

  private begin(kind: Kind): void {
    this.kind = kind === 'whole' ? 'none' : kind;
    this.said = 0;
    if (kind === 'address' || kind === 'region') this.afterPhone = false;
    else this.inAddress = false;
  }

  private passRegion(): void {
    this.inAddress = true;
    this.afterPhone = false;
    if (ENDED_BY_A_REGION.includes(this.kind)) this.kind = 'none';
  }

  private passLine(at: number): void {
    this.line += 1;
    // The line of a labelled address ends it, but a list of goods goes on.
    if (this.said > 0 && this.kind === 'address') this.inAddress = false;
    if (this.said > 0 && !(this.kind === 'goods' && ITEM_OF_GOODS.test(this.text.slice(at))))
      this.kind = 'none';
    this.said = 0;
  }

  private take(piece: string, at: number): void {
    const end = at + piece.length;
    if (this.text.slice(this.words[this.words.length - 1]?.end ?? at, at).includes('。'))
      this.inAddress = false;
    const announces = this.text[end] === ':';
    for (const one of wordsIn(piece, this.inAddress)) {
      const text = balanced(one);
      if (!EMPTY.test(text)) this.put(text, at, end, announces);
    }
  }

  private put(text: string, at: number, end: number, announces: boolean): void {
    const last = this.words[this.words.length - 1];
    const both = last?.kind === 'name' ? NAME_OF_LETTERS : LATIN;
    if (last && both.test(text) && both.test(last.text) && this.text.slice(last.end, at) === ' ') {
      last.text += ` ${text}`;
      last.end = end;
      return;
    }
    const { kind, line, inAddress, afterPhone: beside } = this;
    const first = this.said === 0;
    this.words.push({ text, kind, inAddress, beside, alone: false, first, announces, line, end });
    this.said += 1;
    this.afterPhone = false;
    if (OF_ONE_WORD.includes(kind) || (kind === 'drop' && !/\d/.test(text))) this.kind = 'none';
  }
}

function wordsIn(piece: string, inAddress: boolean): string[] {
  // A note in brackets is one word, whatever stands in it.
  if (/^[(（].*[\s,:;。].*[)）]$|[(（].* ?收[)）]$/s.test(piece)) return [piece];
  if (inAddress && NOTE.test(piece)) return [piece];
  return piece
    .replace(/[【】]/g, ' ')
    .replace(DASH, ' ')
    .split(' ');
}

/** 2号库【勿删】: said of the address itself. */
const NOTE = /【[^【】]+】/;

/** Without a bracket whose other half is in another word. */
function balanced(text: string): string {
  const [open, close] = [/[(（[]/.test(text), /[)）\]]/.test(text)];
  return open === close ? text : text.replace(/[()（）[\]]/g, '');
}
