import { indexOf, type Kind, type Role, sources } from './labels';
import { LABEL, labelMark, NUMBER } from './marks';

const marked = (index: number) => ` ${labelMark(index)} `;
const markOf = (kind: Kind, role?: Role) => marked(indexOf(kind, role));

/** Ends the name of a place as often as it is a label. */
const ONE_LETTER = /^(?:省|市|区|县)$/;
const patterns = sources.map(({ source, isShort }, index) => {
  const label = isShort ? `(?<![\\p{Script=Han}\\w])(?:${source})` : `(?:${source})`;
  return {
    mark: marked(index),
    withColon: new RegExp(`(?<![A-Za-z])${label}[ \\t]*[:=]|[【[(] ?${label} ?[】\\])][ :]*`, 'giu'),
    alone: isShort ? undefined : new RegExp(`(?<=^|[\\s,;、|/【[(])${label}(?=[ \\t|/]|\\n|${NUMBER})`, 'gu'),
  };
});

/** 收件人林小满: what follows can be nothing but a name. */
const GLUED = new RegExp(
  `(?:(?:[收寄发]件|收货)人(?:姓名)?|(?<=^|[\\s,;、|/])(?:(?:收件|收货)(?:姓名)?|联系人|姓名))(?!人)` +
    `(?=(?!信息|姓名|电话|手机|地址|签收)\\p{Script=Han}{2,4}(?:[\\s,;、|/(（]|$|${LABEL}|${NUMBER}))`,
  'gu',
);
const GLUED_MARKS = {
  收: markOf('name', 'receiver'),
  寄: markOf('name', 'sender'),
  发: markOf('name', 'sender'),
};
/** Nobody is called so, and no place. */
const ANYWHERE = /(?:收货|收件|详细)地址|所在地区/gu;
/** Before a number nothing else can end so. */
const BEFORE_NUMBER = new RegExp(`(?:联系)?(?:手机号?码?|电话号?码?)(?=[ :]{0,2}${NUMBER})`, 'gu');

/** Puts a mark before what each label labels, in place of the label. */
export function markLabels(text: string): string {
  const colons = patterns.reduce((so, { mark, withColon }) => so.replace(withColon, mark), text);
  const glued = colons
    .replace(BEFORE_NUMBER, markOf('phone'))
    .replace(ANYWHERE, markOf('address'))
    .replace(GLUED, (label) => GLUED_MARKS[label.charAt(0) as keyof typeof GLUED_MARKS] ?? markOf('name'));
  return patterns.reduce(
    (so, { mark, alone }) =>
      alone ? so.replace(alone, (label) => (ONE_LETTER.test(label) ? label : mark)) : so,
    glued,
  );
}
