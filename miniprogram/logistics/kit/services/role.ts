import type { Role } from '../../../../cloudfunctions/shared/contract/define';
import { reaches } from '../logic/role';
import { slice } from './store';

const KEY = 'wx-logistics.role';

/** Undefined until the phone was asked. */
const known = slice<Role | '' | undefined>('role', undefined);

/** What this person may do as far as the cloud last said, on this phone; '' where it never did. */
export function knownRole(): Role | '' {
  const role = known.get() ?? ((wx.getStorageSync(KEY) || '') as Role | '');
  if (known.get() === undefined) known.set(role);
  return role;
}

/** For what a page offers. The cloud decides again at every call. */
export function may(least: Role): boolean {
  return reaches(knownRole(), least);
}

export function rememberRole(role: Role): void {
  if (role === knownRole()) return;
  known.set(role);
  wx.setStorage({ key: KEY, data: role });
}

/** After a refusal: somebody changed the role since. */
export function forgetRole(): void {
  known.set('');
  wx.removeStorage({ key: KEY });
}
