import {
  ROLE_TITLES,
  type Role,
  reaches as roleReaches,
} from '../../../../cloudfunctions/shared/contract/person';

/** As a choice shows them, the usual one first. */
export const ROLES: Role[] = ['clerk', 'viewer', 'owner'];

/** False for nobody known; whoever may do more may do less. */
export function reaches(role: Role | '', least: Role): boolean {
  return role !== '' && roleReaches(role, least);
}

export const ROLE_WORDS: Record<Role, { title: string; note: string }> = {
  viewer: { title: ROLE_TITLES.viewer, note: '可以查看，姓名和电话会打码' },
  clerk: { title: ROLE_TITLES.clerk, note: '可以建运单、打印、取消，不能管理账号' },
  owner: { title: ROLE_TITLES.owner, note: '可以做所有的事，包括账号、打印员和员工' },
};
