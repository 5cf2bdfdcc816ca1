import limits from '../../limits.json';
import type { AnyContract } from '../contract/define';
import { isTransportCode } from '../failure/errors';
import { CallError } from '../failure/failure';
import { callTimeout } from './cloud';

const PAUSES_MS = [200, 800];
/** Kept free for what the function does besides, such as asking the ledger. */
const RESERVE_MS = 4000;

/**
 * Tries a read again after a passing fault, with pauses, while the function has time left for one more call. Writes
 * are never repeated: a lost answer may hide a done deed.
 */
export async function withRetry<T>(contract: AnyContract, attempt: () => Promise<T>): Promise<T> {
  const latestStart = performance.now() + limits.timeoutSeconds * 1000 - RESERVE_MS - callTimeout(contract);
  for (const pause of contract.effect === 'read' ? PAUSES_MS : []) {
    try {
      return await attempt();
    } catch (thrown) {
      if (!isPassing(thrown) || performance.now() + pause > latestStart) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return attempt();
}

/** -604100, -604101 and -604104 are refusals that stay; a -1 is WeChat's "busy" only when the API itself said it. */
export function isPassing(thrown: unknown): boolean {
  if (!(thrown instanceof CallError)) return false;
  if (thrown.errCode === -1) return true;
  return (
    isTransportCode(thrown.errCode) && ![-604100, -604101, -604104, -601018, -602018].includes(thrown.errCode)
  );
}
