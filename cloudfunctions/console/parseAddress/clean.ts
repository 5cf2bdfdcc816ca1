import { fold } from '../../shared/people/fold';
import { ANY_MARK, ITEM } from './marks';
import { simplified } from './regions/traditional';

export interface Clean {
  /** Half-width, without what is not seen, in the script it was written in. */
  written: string;
  /** The same, character by character, in simplified script. */
  plain: string;
}

const LINE_END = /\r\n?|[\u2028\u2029\u0085\v\f]|(?:\\r)?\\n|<br ?\/?>/gi;
const SPACE_IN_MARKUP = /&nbsp;/gi;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}](?<![\d#*])/gu;
/** Of no use beside words: quotes, bullets, braces of data. */
const ORNAMENT = /["“”„‟«»{}<>\\`^★☆●○◆◇■□▲△▼▽※→⇒►•▶✓✔√]/g;
/** Rows of marks, and brackets that no label stands in. */
const ROW = /[#=$@^_~]{2,}|\$|【{2,}|】{2,}/g;
/** Radicals that look like characters: texts copied out of PDF files have them. */
const RADICALS =
  '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
const RADICAL = /[\u2e80-\u2fdf]/g;
/** Around a value, not in O'Brien. */
const QUOTE = /(^|[\s,;:])['‘’]|['‘’](?=$|[\s,;])/g;
/** Between parts of an address; a nickname or an extension keeps it. */
const UNDERSCORE = /(?<=[\u3400-\u9fff])_+(?=[\u3400-\u9fff\s,]|$)|(?<=^|\s)_+|_+$/g;
/** Between two parts of a name it is a name's. */
const DOT_IN_NAME = /([\u3400-\u9fff])[•∙⋅・‧●](?=[\u3400-\u9fff])/g;

/** One text with half-width marks, lines that end one way, no pictures and no invisible characters. */
export function clean(text: string): Clean {
  const written = half(
    text
      .replace(LINE_END, '\n')
      .replace(ANY_MARK, '')
      .replace(/\p{Cs}/gu, ''),
  )
    .replace(SPACE_IN_MARKUP, ' ')
    .replace(RADICAL, characterOf)
    .replace(ROW, ' ')
    .replace(QUOTE, '$1 ')
    .replace(UNDERSCORE, ' ')
    .replace(DOT_IN_NAME, (_, before: string) => `${before}•`)
    .replace(PICTURE, ' ')
    .replace(ORNAMENT, (mark) => (mark === '•' ? mark : ' '));
  const numbered = withItems(written);
  return { written: numbered, plain: simplified(numbered) };
}

function characterOf(radical: string): string {
  const at = RADICALS.indexOf(radical);
  return at < 0 ? radical.normalize('NFKC') : (RADICALS[at + 1] ?? radical);
}

/** Half-width but for brackets, which belong to a name or an address as they are. */
function half(typed: string): string {
  const { text, origin } = fold(typed);
  return text.replace(/[()]/g, (bracket, at: number) => typed[origin[at] as number] ?? bracket);
}

const BEGINS_ITEM =
  /(^|[\n;,。\s])[ \t]*(?:[(（]?(\d{1,2})[)）]|(\d{1,2})(?:[.、](?!\d(?!\d{10}))|(?<=(?:^|\n)\d{1,2})、)|第?([一二三四五六七八九十])[、.]|([①-⑳]))[ \t]*/g;

/** Marks where the items of a list begin, if they count from one. */
function withItems(text: string): string {
  let expected = 1;
  return text.replace(BEGINS_ITEM, (all, before: string, ...numbers: (string | undefined)[]) => {
    if (itemNumber(numbers.slice(0, 4)) !== expected) return all;
    expected += 1;
    return `${before}${ITEM}`;
  });
}

function itemNumber([bracketed, dotted, han, circled]: (string | undefined)[]): number {
  if (han) return '一二三四五六七八九十'.indexOf(han) + 1;
  if (circled) return circled.charCodeAt(0) - 0x245f;
  return Number(bracketed ?? dotted);
}
