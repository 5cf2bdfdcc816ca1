import { setTimeout as pause } from 'node:timers/promises';
import type { Clock, WeChatReply } from '../types';
import type { Breakdown, Faults } from './faults';
import type { Journal } from './journal';
import { withRid } from './rid';

export interface Arrival {
  /** As the call log shows it. */
  api: string;
  /** Every name a fault switch may use for it. */
  names: readonly string[];
  /** The cloud function that calls; null for a direct HTTPS request. */
  function: string | null;
}

/** How an answer travels back; `reply` is what WeChat meant to say. */
export type Outcome =
  | { kind: 'answer' | 'brokenJson' | 'emptyReply'; reply: WeChatReply }
  | { kind: 'drop' }
  | { kind: 'http502' };

/** One request to WeChat, by whichever way it came: fault switches, the effect, the call log, the rid. */
export type Exchange = (arrival: Arrival, effect: () => WeChatReply) => Promise<Outcome>;

export function createExchange(deps: { faults: Faults; journal: Journal; clock: Clock }): Exchange {
  const { faults, journal, clock } = deps;

  return async (arrival, effect) => {
    const { delayMs, breakdown } = faults.take(arrival.names);
    if (delayMs) await pause(delayMs);
    if (breakdown?.kind === 'dropBefore' || breakdown?.kind === 'http502') {
      journal.add({ ...arrival, errcode: null });
      return { kind: breakdown.kind === 'http502' ? 'http502' : 'drop' };
    }
    const reply = withRid(breakdown?.kind === 'errcode' ? injected(breakdown) : effect(), clock.now());
    journal.add({ ...arrival, errcode: reply.errcode ?? 0 });
    if (breakdown?.kind === 'dropAfter') return { kind: 'drop' };
    if (breakdown?.kind === 'brokenJson' || breakdown?.kind === 'emptyReply') {
      return { kind: breakdown.kind, reply };
    }
    return { kind: 'answer', reply };
  };
}

/** 9300501 is the courier's refusal and always carries the courier's own reason (api-contract A7.1). */
const COURIER_REFUSAL = 9300501;
const COURIER_REASON = { delivery_resultcode: 20003, delivery_resultmsg: '发件地址不可达' };

function injected({ errcode, errmsg }: Extract<Breakdown, { kind: 'errcode' }>): WeChatReply {
  const reply = {
    errcode,
    errmsg: errmsg ?? (errcode === -1 ? 'system error' : 'injected by a fault switch'),
  };
  return errcode === COURIER_REFUSAL ? { ...reply, ...COURIER_REASON } : reply;
}
