import type { Invocation, Success } from '../../shared/call/serve';
import { features } from '../../shared/call/settings';
import type { Role } from '../../shared/contract/define';
import type { whoami } from './contract';

/** Repeats what `serve` found out to let the caller in: nobody without a role gets this far. */
export async function tell(
  _: Record<never, never>,
  { caller: { openid, role, name = '' } }: Invocation,
): Promise<Success<typeof whoami>> {
  return { openid, role: role as Role, name, features: features(), errCode: 0, errMsg: 'whoami:ok' };
}
