import { HttpError, sendJson, type Visit } from './http';

export type Handler = (visit: Visit) => unknown;

export interface Router {
  /** `path` may hold `:name` parts and end in `*`; the first route that fits wins. `methods`: GET includes HEAD. */
  on(methods: string, path: string, handler: Handler): void;
  handle(visit: Omit<Visit, 'params'>): Promise<void>;
}

interface Route {
  methods: Set<string>;
  pattern: RegExp;
  handler: Handler;
}

export function createRouter(): Router {
  const routes: Route[] = [];

  return {
    on(methods, path, handler) {
      const list = methods.split('|');
      if (list.includes('GET')) list.push('HEAD');
      routes.push({ methods: new Set(list), pattern: patternOf(path), handler });
    },
    async handle(visit) {
      const fitting = routes.filter(({ pattern }) => pattern.test(visit.url.pathname));
      const route = fitting.find(
        ({ methods }) => methods.has('*') || methods.has(visit.request.method ?? ''),
      );
      if (!route) {
        const [status, errMsg] = fitting.length ? [405, 'method not allowed'] : [404, 'not found'];
        throw new HttpError(status as number, { errMsg });
      }
      const params = { ...route.pattern.exec(visit.url.pathname)?.groups };
      await route.handler({ ...visit, params });
    },
  };
}

/** Answers what a handler threw: an HttpError as it says, anything else as 500 without details. */
export function answerError(
  visit: Pick<Visit, 'request' | 'response'>,
  error: unknown,
  warn: (text: string) => void,
): void {
  if (error instanceof HttpError) sendJson(visit, error.body, error.status);
  else if (!visit.response.destroyed) {
    warn(String(error instanceof Error ? error.stack : error));
    sendJson(visit, { errMsg: 'the local WeChat failed; see its terminal' }, 500);
  }
}

function patternOf(path: string): RegExp {
  const source = path
    .replace(/[.$+?()[\]{}|\\^]/g, '\\$&')
    .replace(/:(\w+)/g, '(?<$1>[^/]+)')
    .replace(/\*$/, '.*');
  return new RegExp(`^${source}$`);
}
