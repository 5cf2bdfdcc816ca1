import { send, type Visit } from '../server/http';

/** Cuts the connection without an answer. */
export function drop({ response }: Visit): void {
  response.destroy();
}

/** What a proxy in between says: a page for people, not WeChat's JSON. */
export function badGateway(visit: Visit): void {
  const page =
    '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
  send(visit, 502, 'text/html', page);
}
