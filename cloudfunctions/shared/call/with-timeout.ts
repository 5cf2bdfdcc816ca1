import { CallError } from '../failure/failure';

/** The SDK's own code for an answer that did not come in time. */
const TIMED_OUT = -501001;

/** Waits at most `limitMs` milliseconds for an answer; a later one helps nobody. Rejects as a timeout of the SDK's. */
export async function withTimeout<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallError(TIMED_OUT, 'timeout')), Math.max(0, limitMs));
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
