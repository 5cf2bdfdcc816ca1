import { isWechatOpenid, ROLES, type Role } from '../../cloudfunctions/shared/contract/person';
import { type Entry, entriesOf, listOf, rolesFrom } from '../../cloudfunctions/shared/people/roles';

/**
 * MERCHANT_OPENIDS with this owner, who stands first; without an openid, nobody is added. Everybody else keeps the role
 * that functions read there, and an entry that gives nobody anything stays for its author to mend.
 */
export function withOwner(list: string, openid: string): string {
  const roles = rolesFrom(list);
  roles.delete(openid);
  const broken = entriesOf(list).filter((entry) => !entry.role && entry.openid !== openid);
  const owner: [string, Role][] = openid ? [[openid, 'owner']] : [];
  return [listOf([...owner, ...roles]), ...broken.map(({ text }) => text)].filter(Boolean).join(',');
}

/** Whether anybody WeChat knows is an owner to the functions. */
export function hasOwner(list: string): boolean {
  return [...rolesFrom(list)].some(([openid, role]) => role === 'owner' && isWechatOpenid(openid));
}

/** A sentence for each entry of MERCHANT_OPENIDS that is not what its author may think. */
export function peopleFaults(list: string): string[] {
  const entries = entriesOf(list);
  const useless = entries.flatMap((entry) => {
    const fault = faultOf(entry);
    return fault ? [`MERCHANT_OPENIDS 里的「${visible(entry.text)}」没有给任何人权限：${fault}`] : [];
  });
  const contradicted = [...rolesFrom(list)].flatMap(([openid, role]) =>
    entries.some((entry) => entry.openid === openid && entry.role && entry.role !== role)
      ? [
          `MERCHANT_OPENIDS 里「${visible(openid)}」写了不止一次，角色不同：算数的是最后写的 ${role}，请删掉多余的。`,
        ]
      : [],
  );
  return [...useless, ...contradicted];
}

function faultOf({ openid, role }: Entry): string | undefined {
  if (!role)
    return `每一项要写成 openid:角色，中间没有空格和引号，角色是 ${[...ROLES].reverse().join('、')} 之一。`;
  return isWechatOpenid(openid)
    ? undefined
    : 'openid 以 o 开头，共 28 位字母、数字、短横线或下划线，没有看不见的字符；请从小程序第一页用「复制」取得。';
}

/** With what nobody would see. */
const visible = (text: string): string =>
  text.replace(/[\p{C}\p{Z}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
