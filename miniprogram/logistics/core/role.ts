import type { Role } from '../../../cloudfunctions/shared/contract';

/** What calls have shown about the person holding the phone; nobody asks the cloud who they are. */
export interface Evidence {
  /** Roles whose calls succeeded. */
  allowed: Role[];
  /** Roles whose calls were refused. */
  refused: Role[];
}

const RANK: Role[] = ['viewer', 'clerk', 'owner'];

export type Standing = 'unknown' | 'stranger' | Role | 'staff';

/** The most that is certain: `staff` may read, and more is not known yet. */
export function standingOf({ allowed, refused }: Evidence): Standing {
  if (refused.includes('viewer')) return 'stranger';
  const highest = RANK.filter((role) => allowed.includes(role)).pop();
  if (!highest) return 'unknown';
  const next = RANK[RANK.indexOf(highest) + 1];
  return !next || refused.includes(next) ? highest : 'staff';
}

export const STANDING_WORDS: Record<Standing, { title: string; note: string }> = {
  unknown: { title: '还不知道', note: '打开「物流账号」或查一单，就能知道你能做什么' },
  stranger: { title: '还不是员工', note: '请把 openid 发给店主，让店主加入名单' },
  viewer: { title: '访客', note: '可以查看，姓名和电话会打码' },
  clerk: { title: '店员', note: '可以查看和处理运单，不能管理账号' },
  staff: { title: '员工', note: '可以查看物流账号和运单' },
  owner: { title: '店主', note: '可以管理物流账号' },
};
