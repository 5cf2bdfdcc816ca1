import type { Watch } from '../local-wechat';

const PLACE = 'logistics.addOrder';
const LOOK = 'logistics.getOrder';

/** One request about an order that reached WeChat; times are milliseconds on the clock of the local WeChat. */
export interface Seen {
  api: string;
  function: string | null;
  orderId: string;
  /** The function's event that asked. */
  event: string;
  asked: number;
  /** What WeChat made of it, whether or not anybody heard: 0 is a success. Absent: not yet. */
  made?: { at: number; errcode: number; waybillId?: string };
}

export interface Witness {
  watch: Watch;
  seen: Seen[];
}

/** Watches what reaches WeChat about each order. `now`: the clock to tell the time by. */
export function createWitness(now: () => number): Witness {
  const seen: Seen[] = [];
  return {
    seen,
    watch({ api, function: caller, request = '', body }, answered) {
      const orderId = typeof body === 'object' ? body.order_id : undefined;
      if (typeof orderId !== 'string') return;
      const one: Seen = { api, function: caller, orderId, event: request, asked: now() };
      seen.push(one);
      void answered.then((reply) => {
        if (!reply) return;
        const waybillId = typeof reply.waybill_id === 'string' ? reply.waybill_id : undefined;
        one.made = { at: now(), errcode: reply.errcode ?? 0, waybillId };
      });
    },
  };
}

/** What getOrder answers where there is no waybill; a witness does not ask the product. */
const ABSENT = new Set([930563, 9300528, 40199]);

/** When WeChat was asked for an order by getOrder and knew no waybill. */
export function looksInVain(seen: readonly Seen[], orderId: string): number[] {
  return seen
    .filter((one) => one.api === LOOK && one.orderId === orderId && ABSENT.has(one.made?.errcode ?? 0))
    .map(({ asked }) => asked);
}

/** Whether an attempt went on asking after another attempt had placed the same order: it was not alone. */
export function overlapped(seen: readonly Seen[], orderId: string): boolean {
  const about = seen.filter((one) => one.orderId === orderId);
  return about.some((asks, place) => {
    if (!isAttempt(asks)) return false;
    const earlier = about.slice(0, place);
    const first = earlier.findIndex(({ api, event }) => api === PLACE && event === asks.event);
    return first >= 0 && earlier.slice(first).some(({ api, event }) => api === PLACE && event !== asks.event);
  });
}

/** The timer also looks at orders that it does not work at, to see where they are. */
function isAttempt({ api, function: caller }: Seen): boolean {
  return api === PLACE || (api === LOOK && caller === 'addOrder');
}

/** What reached WeChat, in lines with their times. */
export function linesOf(seen: readonly Seen[], orderIds: readonly string[]): { at: number; text: string }[] {
  const about = seen.filter(({ orderId }) => orderIds.includes(orderId));
  return about.flatMap(({ api, function: caller, event, asked, made }) => {
    const name = `  ${caller} ${event.slice(0, 4)}: ${api.replace('logistics.', '')}`;
    const answer = made && `${name} is answered ${made.errcode} ${made.waybillId ?? ''}`.trimEnd();
    return [{ at: asked, text: name }, ...(made && answer ? [{ at: made.at, text: answer }] : [])];
  });
}
