import type { AnyContract } from '../contract/define';
import { isTransportCode, proofOf, WECHAT } from '../failure/codes';
import { CallError } from '../failure/failure';
import { callTimeout } from './cloud';
import type { Deadline } from './deadline';

const PAUSES_MS = [200, 800];
/** Kept free for what the function does besides, such as asking the ledger. */
const RESERVE_MS = 3000;

/**
 * Tries a read again after a passing fault, with pauses, while the invocation has time left for one more call. Writes
 * are never repeated: a lost answer may hide a done deed.
 */
export async function withRetry<T>(
  contract: Pick<AnyContract, 'effect'>,
  deadline: Deadline,
  attempt: () => Promise<T>,
): Promise<T> {
  for (const pause of contract.effect === 'read' ? PAUSES_MS : []) {
    try {
      return await attempt();
    } catch (thrown) {
      const enough = deadline.left() - pause - RESERVE_MS >= callTimeout(contract);
      if (!isPassing(thrown) || !enough) throw thrown;
      await deadline.pause(pause);
    }
  }
  return attempt();
}

/** WeChat is busy, or no answer of it arrived; a -1 only when the API itself said it. */
export function isPassing(thrown: unknown): boolean {
  if (!(thrown instanceof CallError)) return false;
  const { errCode } = thrown;
  return errCode === WECHAT.busy || (isTransportCode(errCode) && proofOf(errCode) === 'open');
}
