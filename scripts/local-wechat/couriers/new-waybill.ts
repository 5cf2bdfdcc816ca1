import type { AddOrderRequest } from '../../../cloudfunctions/logistics/addOrder/contract';
import type { Courier } from './couriers';
import { isSandbox, sandboxWaybillId } from './sandbox';
import { sortingFor } from './sorting';
import type { Person, Waybill } from './state';
import { waybillNumber } from './waybill-number';

export interface Making {
  courier: Courier;
  /** Place in the courier's sequence of numbers. */
  place: number;
  /** Milliseconds on the emulator's clock. */
  now: number;
}

/** The waybill a courier makes of an order. */
export function newWaybill(request: AddOrderRequest, { courier, place, now }: Making): Waybill {
  const { deliveryId, orderId, service } = request;
  const receiver = personOf(request.receiver);
  return {
    orderId,
    waybillId: isSandbox(deliveryId)
      ? sandboxWaybillId(orderId, now)
      : waybillNumber(courier.waybillStyle, place),
    deliveryId,
    bizId: request.bizId,
    openid: request.addSource === 0 ? (request.openid ?? '') : '',
    orderStatus: 0,
    serviceName: service.serviceName,
    sender: personOf(request.sender),
    receiver,
    goods: request.cargo.detailList.map(({ name, count }) => ({ name, count })),
    weight: request.cargo.weight,
    parcels: request.cargo.count,
    customRemark: request.customRemark ?? '',
    sorting: sortingFor(deliveryId, receiver),
    createTime: Math.floor(now / 1000),
    announced: 0,
  };
}

function personOf(person: AddOrderRequest['sender']): Person {
  const { name, mobile, tel, province, city, area, address } = person;
  return { name, mobile: mobile || tel || '', province, city, area, address };
}
