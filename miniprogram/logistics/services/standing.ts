import type { AnyContract, Role } from '../../../cloudfunctions/shared/contract';
import { type Standing, standingOf } from '../core/role';

const allowed = new Set<Role>();
const refused = new Set<Role>();

/** A call for this role succeeded; an earlier refusal was before the owner changed something. */
export function noteAllowed(role: AnyContract['role']): void {
  if (role === 'push') return;
  allowed.add(role);
  refused.delete(role);
}

export function noteRefused(role: AnyContract['role']): void {
  if (role === 'push') return;
  refused.add(role);
  allowed.delete(role);
}

export function standing(): Standing {
  return standingOf({ allowed: [...allowed], refused: [...refused] });
}

/** False only where a refusal showed that this person is no owner: until then the cloud decides. */
export function mayManageAccounts(): boolean {
  return !refused.has('owner') && !refused.has('clerk') && !refused.has('viewer');
}
