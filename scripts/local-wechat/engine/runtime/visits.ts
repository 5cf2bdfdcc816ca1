import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Requests of one function instance, as the local WeChat counts them. */
export interface VisitCount {
  seen: number;
  closed: number;
  /** Open, and not only waiting for the clock. */
  awake: number;
}

export interface Visits {
  /** Handles a request; whose it is stands in a header. */
  handle(request: IncomingMessage, response: ServerResponse, work: () => void): void;
  /** Those of the instance with this token. */
  of(token: string): VisitCount;
  /** Waits so many milliseconds; a request that does so is asleep meanwhile. */
  wait(ms: number): Promise<void>;
}

export function createVisits(wait: (ms: number) => Promise<void>): Visits {
  const counts = new Map<string, VisitCount>();
  const current = new AsyncLocalStorage<{ count: VisitCount; open: boolean; asleep: boolean }>();

  function of(token: string): VisitCount {
    const count = counts.get(token) ?? { seen: 0, closed: 0, awake: 0 };
    counts.set(token, count);
    return count;
  }
  return {
    of,
    handle(request, response, work) {
      const { 'x-local-instance': token } = request.headers;
      if (typeof token !== 'string') return work();
      const visit = { count: of(token), open: true, asleep: false };
      visit.count.seen++;
      visit.count.awake++;
      response.once('close', () => {
        visit.open = false;
        visit.count.closed++;
        if (!visit.asleep) visit.count.awake--;
      });
      current.run(visit, work);
    },
    async wait(ms) {
      const visit = current.getStore();
      if (!visit?.open) return wait(ms);
      visit.asleep = true;
      visit.count.awake--;
      await wait(ms);
      visit.asleep = false;
      if (visit.open) visit.count.awake++;
    },
  };
}
