/** The local WeChat of a storm, by its addresses. */
export interface Local {
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape
  get(path: string): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<any>;
  /** Milliseconds on its clock. */
  now(): number;
  /** Lets so many seconds pass at once. */
  advance(seconds: number): Promise<void>;
}

export function localAt(url: string): Local {
  let offsetMs = 0;
  // A connection of its own for each request: none is used again that a busy server has just closed.
  const ask = async (path: string, options: RequestInit = {}) => {
    const headers = { ...options.headers, connection: 'close' };
    return (await fetch(`${url}${path}`, { ...options, headers })).json();
  };
  const send: Local['send'] = (method, path, body, headers = {}) =>
    ask(path, { method, headers, body: JSON.stringify(body) });
  return {
    get: (path) => ask(path),
    send,
    now: () => Date.now() + offsetMs,
    async advance(seconds) {
      await send('PUT', '/emulator/clock', { advanceSeconds: seconds });
      offsetMs += seconds * 1000;
    },
  };
}
