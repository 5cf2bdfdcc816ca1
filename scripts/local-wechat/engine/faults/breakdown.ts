import { send, type Visit } from '../server/http';
import type { Faults, InjectedCode, ReadLag } from './faults';

/** How an answer travels back; `reply` is what was meant, absent when there was no effect. */
export type Delivery<Reply> =
  | { kind: 'answer' | 'brokenJson' | 'emptyReply'; reply: Reply }
  | { kind: 'drop' | 'http502'; reply?: Reply };

/**
 * One request with what the fault switches of these names do to it; `effect` gets the code to answer instead, or what
 * it must not see yet.
 */
export async function underFaults<Reply>(
  faults: Faults,
  names: readonly string[],
  effect: (changed?: InjectedCode | ReadLag) => Reply,
): Promise<Delivery<Reply>> {
  const { delayMs, breakdown } = faults.take(names);
  if (delayMs) await faults.wait(delayMs);
  switch (breakdown?.kind) {
    case 'dropBefore':
      return { kind: 'drop' };
    case 'http502':
      return { kind: 'http502' };
    case 'dropAfter':
      return { kind: 'drop', reply: effect() };
    case 'errcode':
    case 'unseen':
      return { kind: 'answer', reply: effect(breakdown) };
    default:
      return { kind: breakdown?.kind ?? 'answer', reply: effect() };
  }
}

/** Sends what becomes of the answer; `wrap` makes the body of its JSON. */
export function deliver<Reply>(
  visit: Visit,
  delivery: Delivery<Reply>,
  type: string,
  wrap: (json: string) => string | Buffer = (json) => json,
): void {
  if (delivery.kind === 'drop') drop(visit);
  else if (delivery.kind === 'http502') badGateway(visit);
  else if (delivery.kind === 'emptyReply') send(visit, 200, type, '');
  else {
    const json = JSON.stringify(delivery.reply);
    send(visit, 200, type, wrap(delivery.kind === 'brokenJson' ? json.slice(0, json.length / 2) : json));
  }
}

/** Cuts the connection without an answer. */
function drop({ response }: Visit): void {
  response.destroy();
}

/** What a proxy in between says: a page for people, not WeChat's JSON. */
function badGateway(visit: Visit): void {
  const page =
    '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
  send(visit, 502, 'text/html', page);
}
