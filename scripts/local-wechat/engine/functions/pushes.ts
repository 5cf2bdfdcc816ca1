import type { Bundles } from '../runtime/bundles';
import type { Runtime } from '../runtime/runtime';
import type { Json } from '../types';

/** Which source a push really carries is undocumented, so a receiver must not rely on any. */
const PUSH_CALLER = { openid: '', source: 'wx_unknown' };

export interface PushesView {
  enabled: boolean;
  /** Events on their way. */
  waiting: number;
  /** Events a receiver answered. */
  delivered: number;
  /** Events nobody received: no such function, it crashed or took too long. WeChat's retries are not imitated. */
  lost: number;
}

export interface Pushes {
  /** `receiver`: the function the merchant subscribed to these events with. */
  send(receiver: string, packet: Json): void;
  /** Events of the time they are off are lost for good. */
  enable(enabled: boolean): void;
  /** Forgets what is on its way and starts anew. */
  reset(): void;
  view(): PushesView;
}

interface Push {
  receiver: string;
  packet: Json;
}

/** WeChat's message push: hands events to the receiving functions, one after the other. */
export function createPushes({ bundles, runtime }: { bundles: Bundles; runtime: () => Runtime }): Pushes {
  let enabled = true;
  let waiting: Push[] = [];
  let counts = { delivered: 0, lost: 0 };
  let delivering = false;

  async function deliver() {
    if (delivering) return;
    delivering = true;
    for (let push = waiting[0]; push; push = waiting[0]) {
      const counted = counts;
      counted[(await arrives(push).catch(() => false)) ? 'delivered' : 'lost'] += 1;
      if (waiting[0] === push) waiting.shift();
    }
    delivering = false;
  }

  async function arrives({ receiver, packet }: Push): Promise<boolean> {
    if (!bundles.find(receiver)) return false;
    const { outcome } = await runtime().invoke(receiver, packet, PUSH_CALLER);
    return outcome.kind === 'returned';
  }

  return {
    send(receiver, packet) {
      if (!enabled) return;
      waiting.push({ receiver, packet });
      void deliver();
    },
    enable(wanted) {
      enabled = wanted;
      if (!wanted) waiting = [];
    },
    reset() {
      enabled = true;
      waiting = [];
      counts = { delivered: 0, lost: 0 };
    },
    view: () => ({ enabled, waiting: waiting.length, ...counts }),
  };
}
