import { request } from 'node:http';

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape are looked into
export type Answer = any;

export interface Client {
  /** POST /functions/probe as this person. */
  probe(event: unknown, caller?: { openid?: string; source?: string }): Promise<Answer>;
  get(path: string): Promise<Answer>;
  send(method: string, path: string, body?: unknown): Promise<Answer>;
  /** The response itself, for its status and text. */
  raw(path: string, options?: RequestInit): Promise<Response>;
  /** The JSON body of a raw request. */
  json(path: string, options?: RequestInit): Promise<Answer>;
  token(account?: 'miniprogram' | 'store'): Promise<string>;
}

export function clientOf(port: () => number): Client {
  // A connection of its own for each request: none is left over from before a restart.
  const raw = (path: string, { headers, ...options }: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port()}${path}`, { ...options, headers: { ...headers, connection: 'close' } });
  const json = async (path: string, options?: RequestInit): Promise<Answer> =>
    (await raw(path, options)).json();
  const send = (method: string, path: string, body?: unknown) =>
    json(path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  return {
    raw,
    json,
    send,
    get: (path) => send('GET', path),
    async probe(event, { openid, source } = {}) {
      const headers = {
        ...(openid !== undefined && { 'x-wx-openid': openid }),
        ...(source !== undefined && { 'x-wx-source': source }),
      };
      return json('/functions/probe', {
        method: 'POST',
        headers,
        body: JSON.stringify(event),
      });
    },
    async token(account = 'miniprogram') {
      const app =
        account === 'store'
          ? { appid: 'wx00000000000000bb', secret: 'demo-store-secret' }
          : { appid: 'wx00000000000000aa', secret: 'demo-secret' };
      const answer = await send('POST', '/cgi-bin/stable_token', { grant_type: 'client_credential', ...app });
      return answer.access_token;
    },
  };
}

/** The status of a request with headers fetch does not let anybody choose. */
export function statusOf(port: number, method: string, path: string, headers: Record<string, string>) {
  return new Promise<number | undefined>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once('error', reject);
    sent.end();
  });
}
