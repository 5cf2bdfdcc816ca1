import { HttpError, send, type Visit } from './http';

/** The files of /console by their path below it; '' is the page itself. */
export type ConsolePage = () => Promise<Map<string, { type: string; body: Buffer | string }>>;

export function serveConsole(page: ConsolePage): (visit: Visit) => Promise<void> {
  return async (visit) => {
    const name = visit.url.pathname.replace(/^\/console\/?/, '');
    const file = (await page()).get(name);
    if (!file) throw new HttpError(404, { errMsg: 'not found' });
    send(visit, 200, file.type, file.body);
  };
}
