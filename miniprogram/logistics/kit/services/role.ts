import type { Role } from '../../../../cloudfunctions/shared/contract/define';
import { reaches } from '../logic/role';

const KEY = 'wx-logistics.role';

let known: Role | '' | undefined;

/** What this person may do as far as the cloud last said, on this phone; '' where it never did. */
export function knownRole(): Role | '' {
  known ??= (wx.getStorageSync(KEY) || '') as Role | '';
  return known;
}

/** For what a page offers. The cloud decides again at every call. */
export function may(least: Role): boolean {
  return reaches(knownRole(), least);
}

export function rememberRole(role: Role): void {
  if (role === knownRole()) return;
  known = role;
  wx.setStorage({ key: KEY, data: role });
}

/** After a refusal: somebody changed the role since. */
export function forgetRole(): void {
  known = '';
  wx.removeStorage({ key: KEY });
}
