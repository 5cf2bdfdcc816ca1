import { PHONE } from './phones';

/** What a label says of the words after it. */
export type Kind = 'name' | 'phone' | 'region' | 'address' | 'zip' | 'none';

export interface Word {
  text: string;
  kind: Kind;
  /** Stands beside a phone number. */
  beside: boolean;
}

const LABELS: [Kind, string][] = [
  ['name', '(?:收件|收货|取件|联系|寄件|发件)人(?:姓名|名称)?|收货方|姓名|名字|客户|买家|寄|收'],
  ['phone', '(?:联系|收件|收货)?(?:人)?(?:手机|电话)(?:号码?|号)?|联系方式|座机|固话|固定电话'],
  ['region', '(?:所在|收货)?地区|省市区县?|所在城市|(?<!\\p{Script=Han})(?:省份|城市|区县)'],
  ['address', '(?:收件|收货|详细|联系|街道|具体)?(?:人)?地址|门牌号'],
  ['zip', '邮编|邮政编码'],
];
const HEADLINE = /[【[(]?(?:收件|收货|寄件|发货)(?:人)?信息[】\])]?:?/g;
const SEPARATORS = /[\s,;、|。]+/;
const MARK = '\u0002';

/** One line of half-width digits, letters and marks, without invisible characters. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cs}]|(?![\t\r\n])\p{Cc}/gu, '')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0c\uff0d\uff1a\uff1b]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/(?<=\d)[\u2010-\u2015\u2212](?=\d)/g, '-')
    .replace(HEADLINE, ' ');
}

/** Puts a mark before what each label labels, in place of the label. */
export function markLabels(text: string): string {
  return LABELS.reduce((marked, [kind, label]) => {
    const mark = ` ${MARK}${kind}${MARK} `;
    const withColon = new RegExp(`(?:${label})[ \\t]*:`, 'gu');
    const alone = new RegExp(`(?<=^|[\\s,;、])(?:${label})(?=[ \\t])`, 'gu');
    return marked.replace(withColon, mark).replace(alone, mark);
  }, text);
}

/** The words of a marked text; those of a postcode are left out, an English name stays in one piece. */
export function wordsOf(marked: string): Word[] {
  const [unlabelled = '', ...labelled] = marked.split(MARK);
  const kinds = labelled.filter((_, at) => at % 2 === 0) as Kind[];
  const pieces = labelled.filter((_, at) => at % 2 === 1);
  return [...wordsIn(unlabelled, 'none'), ...kinds.flatMap((kind, at) => wordsIn(pieces[at] ?? '', kind))];
}

function wordsIn(piece: string, kind: Kind): Word[] {
  const texts = joinLatin(piece.split(SEPARATORS).filter(Boolean));
  return texts.flatMap((text, at) => {
    if (text === PHONE || isZip(text, kind)) return [];
    return [{ text, kind, beside: texts[at - 1] === PHONE || texts[at + 1] === PHONE }];
  });
}

function isZip(text: string, kind: Kind): boolean {
  return kind !== 'address' && /^\(?\d{6}\)?$/.test(text);
}

function joinLatin(texts: string[]): string[] {
  return texts.reduce<string[]>((joined, text) => {
    const last = joined[joined.length - 1];
    const isLatin = (word: string | undefined) => word !== undefined && /^[a-z.'-][a-z .'-]*$/i.test(word);
    if (isLatin(last) && isLatin(text)) joined[joined.length - 1] = `${last} ${text}`;
    else joined.push(text);
    return joined;
  }, []);
}
