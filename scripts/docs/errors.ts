import type { AnyContract, Explanation } from '../../cloudfunctions/shared/contract/define';
import { OWN } from '../../cloudfunctions/shared/failure/codes';
import { SHARED_ERRORS } from '../../cloudfunctions/shared/failure/errors';
import { table } from './table';
import type { Words } from './words';

/** docs/errors.md: whoever holds a code finds what happened and what to do. */
export function errorsPage(contracts: readonly AnyContract[], words: Words): string {
  const rows = [
    ...rowsOf({ ...ownCodes(), ...SHARED_ERRORS }, words.everyFunction),
    ...contracts.flatMap(({ name, errors }) => rowsOf(errors, `\`${name}\``, SHARED_ERRORS)),
  ];
  const sorted = rows.sort((a, b) => a.code - b.code || (a.where < b.where ? -1 : 1));
  const cells = sorted.map(({ code, where, title, action, retryable }) => [
    `\`${code}\``,
    where,
    title,
    action,
    retryable ? words.yes : '',
  ]);
  return [
    `# ${words.errorsTitle}`,
    words.errorsIntro,
    table([words.code, words.function, words.happened, words.todo, words.retryable], cells),
    words.errorsOutside,
  ]
    .join('\n\n')
    .concat('\n');
}

/** Of codes whose words depend on the case, what they have in common. */
const IN_GENERAL: Partial<Record<keyof typeof OWN, Explanation>> = {
  invalidRequest: {
    title: '填写的内容有误，还没有提交给微信',
    action: '`error.issues` 逐项说明哪个字段错在哪里，改好后再提交。',
  },
  notAllowed: {
    title: '你还不是这家店的员工，或你的权限不能使用这个功能',
    action: '把 `error.openid` 里自己的 openid 发给店主，请店主加入员工名单或调整角色。',
  },
  ledgerUnavailable: {
    title: '云数据库里没有这个集合，或暂时连不上',
    action: '按提示新建集合（仅管理端可读写）；连不上时稍后再试。',
    retryable: true,
  },
  notConfigured: {
    title: '还没有设置环境变量，或设置不对',
    action: '按提示在这个云函数的环境变量里填写后重试。',
  },
  unexpected: { title: '程序出错了', action: '稍后再试；一直出现时请告知开发者。', retryable: true },
};

function ownCodes(): Record<number, Explanation> {
  const missing = Object.entries(OWN).filter(([, code]) => !SHARED_ERRORS[code]);
  return Object.fromEntries(
    missing.map(([name, code]) => {
      const general = IN_GENERAL[name as keyof typeof OWN];
      if (!general) throw new Error(`scripts/docs/errors.ts does not explain ${name}`);
      return [code, general];
    }),
  );
}

const saysTheSame = (one: Explanation | undefined, other: Explanation) =>
  one?.title === other.title && one.action === other.action;

/** Without those that say the same as everywhere. */
function rowsOf(errors: Record<number, Explanation>, where: string, known: Record<number, Explanation> = {}) {
  return Object.entries(errors).flatMap(([code, explanation]) =>
    saysTheSame(known[Number(code)], explanation) ? [] : [{ code: Number(code), where, ...explanation }],
  );
}
