import { CallError, failureOf } from '../failure/failure';
import type { ListedWaybill } from './listed';
import { openOrder } from './open-order';
import { ORDER_ERRORS } from './order-errors';
import type { WaybillRecord } from './record';

/** A record as lists show it. */
export function listed(record: WaybillRecord): ListedWaybill {
  const {
    _id,
    waybillId,
    deliveryId,
    bizId,
    state,
    stage,
    receiver,
    track,
    printedAt,
    erasedAt,
    createdAt,
    updatedAt,
  } = record;
  return {
    orderId: _id,
    waybillId,
    deliveryId,
    bizId,
    state,
    stage,
    open: openOrder(record, Date.now()),
    receiver,
    track,
    printedAt,
    erasedAt,
    ...(record.reason && { reason: explained(record.reason) }),
    createdAt,
    updatedAt,
  };
}

const CREATING = { name: 'addOrder', call: { kind: 'own' }, effect: 'write', errors: ORDER_ERRORS } as const;

/** In the words that addOrder answered with. */
function explained({ errCode, ...details }: NonNullable<WaybillRecord['reason']>): ListedWaybill['reason'] {
  const { title, action } = failureOf(CREATING, new CallError(errCode, '', details)).error;
  return { errCode, title, action };
}
