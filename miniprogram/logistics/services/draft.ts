import type { AddOrderRequest } from './orders';

/** How a new waybill begins: from an earlier request, with or without its receiver. */
export interface DraftStart {
  request: AddOrderRequest;
  withReceiver: boolean;
}

let start: DraftStart | undefined;

/** Call before opening the page `create`. */
export function beginLike(request: AddOrderRequest, { withReceiver }: { withReceiver: boolean }): void {
  start = { request, withReceiver };
}

/** What the page `create` begins with, once. */
export function takeStart(): DraftStart | undefined {
  const taken = start;
  start = undefined;
  return taken;
}
