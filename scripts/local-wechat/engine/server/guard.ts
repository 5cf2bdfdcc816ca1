import type { IncomingMessage } from 'node:http';

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);
const READS = new Set(['GET', 'HEAD']);

/**
 * Why a request must be turned away: the server is for this machine's owner, not for web pages that happen to be
 * open in their browser. A foreign Host is a name that was bent to 127.0.0.1 (DNS rebinding); a foreign Origin on
 * a write is another site's script.
 */
export function refusalOf({ headers, method = '', socket }: GuardedRequest): string | undefined {
  const host = parse(`http://${headers.host ?? ''}`);
  if (!host || !THIS_MACHINE.has(host.hostname)) return 'only for localhost: unexpected Host header';
  if (READS.has(method) || headers.origin === undefined) return undefined;
  const origin = parse(headers.origin);
  const ours =
    origin?.protocol === 'http:' &&
    THIS_MACHINE.has(origin.hostname) &&
    Number(origin.port || 80) === socket.localPort;
  return ours ? undefined : 'only for pages of this server: unexpected Origin header';
}

export type GuardedRequest = Pick<IncomingMessage, 'headers' | 'method'> & { socket: { localPort?: number } };

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
