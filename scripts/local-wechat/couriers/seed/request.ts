import type { AddOrderRequest } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { carrierById } from '../couriers';
import type { Waybill } from '../state';
import { SHOP, SISTER_APP } from './parties';

/** The request that a waybill of the demo was made with; an order without a buyer's openid came from the App. */
export function requestOf(waybill: Waybill): AddOrderRequest {
  const { orderId, deliveryId, bizId, openid, sender, receiver, goods, weight, customRemark } = waybill;
  const services = carrierById(deliveryId)?.services ?? [];
  const service = services.find(({ serviceName }) => serviceName === waybill.serviceName);
  if (!service) throw new Error(`${deliveryId} has no service ${waybill.serviceName}`);
  return {
    ...(openid ? { addSource: 0 as const, openid } : { addSource: 2 as const, wxAppid: SISTER_APP }),
    orderId,
    deliveryId,
    bizId,
    ...(customRemark && { customRemark }),
    sender,
    receiver,
    cargo: { count: 1, weight, spaceX: 30, spaceY: 20, spaceZ: 15, detailList: goods },
    shop: {
      ...SHOP,
      goodsName: goods[0]?.name ?? SHOP.goodsName,
      goodsCount: goods.reduce((sum, { count }) => sum + count, 0),
    },
    insured: { useInsured: 0, insuredValue: 0 },
    service,
    ...(deliveryId === 'SF' && { expectTime: 0 }),
  };
}
