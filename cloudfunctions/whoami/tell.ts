import type { Caller } from '../shared/caller';
import type { Role } from '../shared/contract';
import { bestEffort } from '../shared/ledger';
import { staff } from '../shared/staff';

/** The name is a courtesy: where the staff list cannot be read, the role is told without it. */
export async function tell(_: Record<never, never>, { openid, role }: Caller) {
  const record = openid ? await bestEffort(staff.find(openid)) : undefined;
  // Nobody without a role gets this far.
  return { openid, role: role as Role, name: record?.name ?? '', errCode: 0, errMsg: 'whoami:ok' };
}
