/**
 * Who may call, from least to most, and what they are called: a viewer reads (masked), a clerk works with waybills, an
 * owner also manages accounts and staff.
 */
export const ROLE_TITLES = { viewer: '访客', clerk: '店员', owner: '店主' } as const;

export type Role = keyof typeof ROLE_TITLES;

export const ROLES = Object.keys(ROLE_TITLES) as readonly Role[];

export function isRole(text: unknown): text is Role {
  return ROLES.includes(text as Role);
}

/** Whoever may do more may do less. */
export function reaches(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** False for what can be no openid at all: blanks, invisible characters, emoji, another beginning. 64 is our limit. */
export function isOpenid(text: string): boolean {
  return /^o[\w-]{1,63}$/.test(text);
}

/** As WeChat gives them: `o` and 27 more. Those of the local WeChat's demo are shorter. */
export function isWechatOpenid(text: string): boolean {
  return /^o[\w-]{27}$/.test(text);
}
