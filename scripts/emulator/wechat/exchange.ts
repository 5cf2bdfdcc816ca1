import type { Clock, Json, WeChatReply } from '../types';
import { type Outcome, underFaults } from './breakdown';
import type { Faults, InjectedCode } from './faults';
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

/** Sees each request that arrives at WeChat. Nothing is kept of it: bodies name people and carry secrets. */
export type Watch = (request: Pick<Arrival, 'api' | 'function' | 'body'>) => void;

/** One request to WeChat, by whichever way it came: fault switches, the effect, the call log, the rid. */
export type Exchange = (arrival: Arrival, effect: () => WeChatReply) => Promise<Outcome<WeChatReply>>;

export function createExchange(deps: {
  faults: Faults;
  journal: Journal;
  clock: Clock;
  watch?: Watch;
}): Exchange {
  const { faults, journal, clock, watch } = deps;

  return async (arrival, effect) => {
    watch?.({ api: arrival.api, function: arrival.function, body: arrival.body });
    const outcome = await underFaults(faults, arrival.names, (injected) => {
      const reply = withRid(injected ? injectedReply(injected) : effect(), clock.now());
      journal.add({ ...arrival, errcode: reply.errcode ?? 0 });
      return reply;
    });
    if (!outcome.reply) journal.add({ ...arrival, errcode: null });
    return outcome;
  };
}

/** 9300501 is the courier's refusal and always carries the courier's own reason (api-contract A7.1). */
const COURIER_REFUSAL = 9300501;
const COURIER_REASON = { delivery_resultcode: 20003, delivery_resultmsg: '发件地址不可达' };

function injectedReply({ errcode, errmsg }: InjectedCode): WeChatReply {
  const reply = {
    errcode,
    errmsg: errmsg ?? (errcode === -1 ? 'system error' : 'injected by a fault switch'),
  };
  return errcode === COURIER_REFUSAL ? { ...reply, ...COURIER_REASON } : reply;
}
