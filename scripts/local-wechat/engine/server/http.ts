import type { IncomingMessage, ServerResponse } from 'node:http';

/** Ends a request with this status and JSON body. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`HTTP ${status}`);
  }
}

/** One request and the way to answer it. */
export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The named parts of the route's path. */
  params: Record<string, string>;
}

export const JSON_TYPE = 'application/json; charset=utf-8';

export function send(
  { request, response }: Pick<Visit, 'request' | 'response'>,
  status: number,
  type: string,
  body: string | Buffer,
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function sendJson(visit: Pick<Visit, 'request' | 'response'>, value: unknown, status = 200): void {
  send(visit, status, JSON_TYPE, JSON.stringify(value));
}

/** The whole body; longer than `limit` bytes ends the request with 413 and `tooLong`. */
export async function readBody({ request }: Visit, limit: number, tooLong: unknown): Promise<Buffer> {
  const refuse = () => {
    request.resume();
    throw new HttpError(413, tooLong);
  };
  if (Number(request.headers['content-length'] ?? 0) > limit) refuse();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) refuse();
  }
  return Buffer.concat(chunks);
}
