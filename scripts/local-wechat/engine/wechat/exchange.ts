import { type Delivery, underFaults } from '../faults/breakdown';
import type { Faults, InjectedCode, ReadLag } from '../faults/faults';
import type { Clock, Json, WeChatReply } from '../types';
import type { Journal } from './journal';
import { withRid } from './rid';

export interface Arrival {
  /** As the call log shows it. */
  api: string;
  /** Every name a fault switch may use for it. */
  names: readonly string[];
  /** The cloud function that calls; null for a direct HTTPS request. */
  function: string | null;
  /** The function's event it is part of, where that is known. */
  request?: string;
  /** As it was sent: an object through the cloud gateway, JSON text over HTTPS. */
  body: Json | string;
}

/**
 * Sees each request that arrives at WeChat, and what WeChat makes of it, whether or not anybody hears of that; undefined:
 * it never got so far. Nothing is kept of it: bodies name people and carry secrets.
 */
export type Watch = (
  request: Pick<Arrival, 'api' | 'function' | 'request' | 'body'>,
  answered: Promise<WeChatReply | undefined>,
) => void;

/**
 * One request to WeChat, by whichever way it came: fault switches, the effect, the call log, the rid. `effect` is told
 * up to which age, in milliseconds, it must not see what was made.
 */
export type Exchange = (
  arrival: Arrival,
  effect: (unseenMs: number) => WeChatReply,
) => Promise<Delivery<WeChatReply>>;

export function createExchange(deps: {
  faults: Faults;
  journal: Journal;
  clock: Clock;
  /** What comes with a code that a fault switch answers. */
  detailsOf: DetailsOf;
  watch?: Watch;
}): Exchange {
  const { faults, journal, clock, detailsOf, watch } = deps;

  return async (arrival, effect) => {
    const { api, function: caller, request, body } = arrival;
    const underway = underFaults(faults, arrival.names, (changed) => {
      const reply = withRid(replyTo(changed, effect, detailsOf), clock.now());
      journal.add({ ...arrival, errcode: reply.errcode ?? 0 });
      return reply;
    });
    const answered = underway.then(
      ({ reply }) => reply,
      () => undefined,
    );
    watch?.({ api, function: caller, request, body }, answered);
    const delivery = await underway;
    if (!delivery.reply) journal.add({ ...arrival, errcode: null });
    return delivery;
  };
}

type DetailsOf = (errcode: number) => Json | undefined;

function replyTo(
  changed: InjectedCode | ReadLag | undefined,
  effect: (unseenMs: number) => WeChatReply,
  detailsOf: DetailsOf,
) {
  if (changed?.kind === 'errcode') return injectedReply(changed, detailsOf);
  return effect(changed ? (changed.ms ?? Number.POSITIVE_INFINITY) : 0);
}

function injectedReply({ errcode, errmsg }: InjectedCode, detailsOf: DetailsOf): WeChatReply {
  const said = errmsg ?? (errcode === -1 ? 'system error' : 'injected by a fault switch');
  return { errcode, errmsg: said, ...detailsOf(errcode) };
}
