import type { Deadline } from '../call/deadline';
import { askOpenapi } from '../call/openapi';
import { type Ledger, waybills } from './ledger';
import type { OrderRequest } from './order-request';
import { type Sighting, sightingOf, sightingOfError, type Waybill } from './sighting';
import { type CreatedWaybill, type Verdict, verdictOf, verdictOfError } from './verdict';

/** An order as getOrder finds it. */
export interface OrderKey {
  orderId: string;
  deliveryId: string;
  openid?: string;
}

/** What the waybill's machine works with, handed in so that its whole table runs without WeChat. */
export interface Desk {
  ledger: Ledger;
  /** One addOrder call: the paid write. Never throws for what WeChat answers. */
  ask(request: OrderRequest, deadline: Deadline): Promise<Verdict>;
  /** One getOrder call without a waybill number. Never throws for what WeChat answers. */
  look(order: OrderKey, deadline: Deadline): Promise<Sighting>;
  /** Milliseconds since the epoch. */
  now(): number;
  deadline: Deadline;
}

const addOrder = askOpenapi<OrderRequest, CreatedWaybill>('logistics.addOrder', 'write');
const getOrder = askOpenapi<OrderKey, Waybill>('logistics.getOrder', 'read');

async function ask(request: OrderRequest, deadline: Deadline): Promise<Verdict> {
  try {
    return verdictOf(await addOrder(request, { deadline }));
  } catch (thrown) {
    return verdictOfError(thrown);
  }
}

/** Looks an order up, for functions whose own answer got lost. */
export async function look({ orderId, deliveryId, openid }: OrderKey, deadline: Deadline): Promise<Sighting> {
  try {
    return sightingOf(await getOrder({ orderId, deliveryId, openid: openid || undefined }, { deadline }));
  } catch (thrown) {
    return sightingOfError(thrown);
  }
}

/** The cloud's own ledger, WeChat and clock, for one invocation. */
export function openDesk(deadline: Deadline): Desk {
  return { ledger: waybills(deadline), ask, look, now: () => Date.now(), deadline };
}
