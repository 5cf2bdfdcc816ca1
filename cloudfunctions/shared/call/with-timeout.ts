import { WECHAT } from '../failure/codes';
import { CallError } from '../failure/failure';

/** Waits at most `limitMs` milliseconds for an answer; a later one helps nobody. Rejects as a timeout of the SDK's. */
export async function withTimeout<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallError(WECHAT.lost, 'timeout')), Math.max(0, limitMs));
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
