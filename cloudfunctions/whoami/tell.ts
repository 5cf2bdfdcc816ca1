import type { Caller } from '../shared/caller';
import type { Role } from '../shared/contract';
import type { Success } from '../shared/serve';
import type { whoami } from './contract';

/** Repeats what `serve` found out to let the caller in: nobody without a role gets this far. */
export async function tell(
  _: Record<never, never>,
  { openid, role, name = '' }: Caller,
): Promise<Success<typeof whoami>> {
  return { openid, role: role as Role, name, errCode: 0, errMsg: 'whoami:ok' };
}
