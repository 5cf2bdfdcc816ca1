import type { ServerResponse } from 'node:http';
import type { Visit } from './http';

const HEARTBEAT_MS = 30_000;
const RETRY_MS = 500;

export interface Reloads {
  /** Answers GET /dev/reload: a stream of server-sent events that stays open. */
  subscribe(visit: Visit): void;
  /** Tells every open page to load itself again. */
  notify(): void;
}

export function createReloads(): Reloads {
  const open = new Set<ServerResponse>();
  const tell = (text: string) => {
    for (const response of open) response.write(text);
  };
  setInterval(() => tell(': still here\n\n'), HEARTBEAT_MS).unref();

  return {
    subscribe({ response }) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`retry: ${RETRY_MS}\n\n`);
      open.add(response);
      response.once('close', () => open.delete(response));
    },
    notify: () => tell('event: reload\ndata: {}\n\n'),
  };
}
