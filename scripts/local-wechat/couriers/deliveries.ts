import type { Handlers } from './api';
import { COURIERS, type Courier } from './couriers';

export const deliveryApis: Handlers = {
  'logistics.getAllDelivery': () => ({ count: COURIERS.length, data: COURIERS.map(listed) }),
};

function listed(courier: Courier) {
  return {
    deliveryId: courier.deliveryId,
    deliveryName: courier.deliveryName,
    canUseCash: courier.cashBizId ? 1 : 0,
    // Only 加盟 couriers sell waybills in advance; getQuota is documented for them alone.
    canGetQuota: courier.franchise ? 1 : 0,
    cashBizId: courier.cashBizId ?? '',
    serviceType: courier.services,
  };
}
