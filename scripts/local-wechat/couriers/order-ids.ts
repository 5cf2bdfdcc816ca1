import type { WeChatReply } from '../engine/types';
import { habitOf } from './habits';
import { findHeld } from './lookup';
import { refuse } from './replies';
import type { BackendState, HeldOrder, Waybill } from './state';

/** How long 极兔 takes where the remark says SLOW, on the emulator's clock. */
const GENERATING_MS = 30_000;

export interface Attempt {
  orderId: string;
  deliveryId: string;
  customRemark?: string;
  fingerprint: string;
}

export type Repeat =
  | { kind: 'new' }
  | { kind: 'same'; waybill: Waybill }
  | { kind: 'refused'; reply: WeChatReply };

const refused = (reply: WeChatReply): Repeat => ({ kind: 'refused', reply });

/** What an order id that was used before gets. A cancelled one stays burnt. */
export function repeatOf(state: BackendState, attempt: Attempt, now: number): Repeat {
  const held = findHeld(state, attempt.orderId);
  if (held) return repeatOfHeld(held, attempt, now);
  const waybill = state.waybills.find(({ orderId }) => orderId === attempt.orderId);
  if (!waybill) return { kind: 'new' };
  const same = waybill.fingerprint === attempt.fingerprint;
  const forgiven = same && waybill.orderStatus === 0 && habitOf(state, attempt.deliveryId) === 'same';
  if (forgiven) return { kind: 'same', waybill };
  return refused(refuse(!same && attempt.deliveryId === 'YTO' ? 9300508 : 9300522));
}

function repeatOfHeld({ readyAtMs, fingerprint }: HeldOrder, attempt: Attempt, now: number): Repeat {
  if (readyAtMs === null || fingerprint !== attempt.fingerprint) return refused(refuse(9300522));
  return readyAtMs > now ? refused(refuse(9300521)) : { kind: 'new' };
}

/** Some couriers use an order id up without a waybill: 安能 loses orders marked ORPHAN, 极兔 is slow on SLOW. */
export function holdOrder(state: BackendState, attempt: Attempt, now: number): WeChatReply | undefined {
  if (findHeld(state, attempt.orderId)) return undefined;
  const { orderId, deliveryId, customRemark = '', fingerprint } = attempt;
  const hold = (readyAtMs: number | null) => state.heldOrders.push({ orderId, fingerprint, readyAtMs });
  if (deliveryId === 'ANE' && customRemark.includes('ORPHAN')) {
    hold(null);
    return refuse(9909001);
  }
  if (deliveryId === 'JTSD' && customRemark.includes('SLOW')) {
    hold(now + GENERATING_MS);
    return refuse(9300521);
  }
  return undefined;
}

export function releaseOrder(state: BackendState, orderId: string): void {
  state.heldOrders = state.heldOrders.filter((held) => held.orderId !== orderId);
}
