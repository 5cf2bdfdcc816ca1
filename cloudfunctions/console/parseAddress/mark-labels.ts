import { indexOf, type Kind, type Role, sources } from './labels';
import { HAN, LABEL, labelMark, NUMBER } from './marks';

const marked = (index: number) => ` ${labelMark(index)} `;
const markOf = (kind: Kind, role?: Role) => marked(indexOf(kind, role));

/** All labels in one, a group for each: dozens of patterns take longer to begin with than to use. */
const ANY = sources
  .map(({ source, isShort }) => `(${isShort ? `(?<![\\u3400-\\u9fff\\w])` : ''}(?:${inAnyCase(source)}))`)
  .join('|');
const AT_END = new RegExp(`(?<![A-Za-z])(?:${ANY})[ \\t]*$`);
const WHOLE = new RegExp(`^(?:${ANY})$`);
const LONGEST = 18;

/** A colon, or something short in brackets. */
const SIGN = /[:=]|[【[(] ?([^【】[\]()\s]{1,12}) ?[】\])][ :]*/g;
/** A word with a blank, the end of the line or a number behind it; one letter of 省市区 ends too many names. */
const APART = new RegExp(
  `(?<=^|[\\s,;、|/【[(])[^\\s,;、|/【】[\\](:\\ue000-\\uf8ff]{2,12}(?=[ \\t|/\\n]|${NUMBER})`,
  'g',
);

/** Only the Latin words of a pattern: a pattern that ignores case is many times slower to begin with. */
function inAnyCase(source: string): string {
  const eachLetter = (word: string) =>
    word.replace(/./g, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  return source.replace(/(?<![\\\w])[A-Za-z]{2,}(?!\w)/g, eachLetter);
}

/** 收件人林小满: what follows can be nothing but a name. */
const GLUED = new RegExp(
  `(?:(?:[收寄发]件|收货)人(?:姓名)?|(?<=^|[\\s,;、|/])(?:(?:收件|收货)(?:姓名)?|联系人|姓名))(?!人)` +
    `(?=(?!信息|姓名|电话|手机|地址|签收)${HAN}{2,4}(?:[\\s,;、|/(（。]|$|${LABEL}|${NUMBER}))`,
  'g',
);
const GLUED_MARKS = {
  收: markOf('name', 'receiver'),
  寄: markOf('name', 'sender'),
  发: markOf('name', 'sender'),
};
/** 我叫邓丽萍, 写闫思远收就行, 收件人写柏杨: somebody says a name in a sentence. */
const INTRODUCED = new RegExp(
  `(?<=^|[\\s,;。])(?:[你您]好,?)?(?:我(?:叫|是(?!老|新|昨|刚|要|想|在))|名字[叫是]|本人)(?=${HAN}{2,10}(?:[\\s,;。]|$))` +
    `|(?:收件人|收货人)?写(?=${HAN}{2,4}(?:收|就|即))`,
  'g',
);
/** Nobody is called so, and no place. */
const ANYWHERE = /(?:收货|收件|详细)地址|所在地区/g;
/** Before a number nothing else can end so. */
const BEFORE_NUMBER = new RegExp(`(?:联系)?(?:手机号?码?|电话号?码?)(?=[ :]{0,2}${NUMBER})`, 'g');

/** 收  货  人: is spread over a form. */
const SPREAD = new RegExp(`(?<!${HAN})${HAN}(?: +${HAN}){2,3}(?= *:)`, 'g');

/** Puts a mark before what each label labels, in place of the label. */
export function markLabels(text: string): string {
  return markSigned(text.replace(SPREAD, (label) => label.replace(/ /g, '')))
    .replace(BEFORE_NUMBER, markOf('phone'))
    .replace(INTRODUCED, markOf('name'))
    .replace(ANYWHERE, markOf('address'))
    .replace(GLUED, (label) => GLUED_MARKS[label.charAt(0) as keyof typeof GLUED_MARKS] ?? markOf('name'))
    .replace(APART, (word) => markFor(WHOLE.exec(word)) ?? word);
}

function markSigned(text: string): string {
  let done = '';
  let end = 0;
  for (const { 0: sign, 1: inBrackets, index } of text.matchAll(SIGN)) {
    done += text.slice(end, index);
    end = index + sign.length;
    const before = inBrackets === undefined ? AT_END.exec(done.slice(-LONGEST)) : null;
    const mark = markFor(inBrackets === undefined ? before : WHOLE.exec(inBrackets));
    if (mark && before) done = done.slice(0, done.length - Math.min(done.length, LONGEST) + before.index);
    done += mark ?? sign;
  }
  return done + text.slice(end);
}

/** The mark of the label whose group matched. */
function markFor(match: RegExpExecArray | null): string | undefined {
  const group = match?.findIndex((found, at) => at > 0 && found !== undefined) ?? -1;
  return group > 0 ? marked(group - 1) : undefined;
}
