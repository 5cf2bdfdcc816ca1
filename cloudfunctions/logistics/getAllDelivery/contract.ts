import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';

export interface Courier {
  deliveryId: string;
  deliveryName: string;
  /** 1: takes 散单, orders without a contract account. */
  canUseCash: number;
  /** 1: getQuota knows its balance. */
  canGetQuota: number;
  /** The bizId of 散单; means something only where canUseCash is 1. */
  cashBizId: string;
  serviceType: { serviceType: number; serviceName: string }[];
}

export interface CourierList {
  count: number;
  data: Courier[];
}

/**
 * Lists the couriers 物流助手 supports (docs/wechat/logistics-api.md#getalldelivery); older answers carry only id
 * and name.
 */
export const getAllDelivery = defineContract({
  name: 'getAllDelivery',
  family: 'logistics',
  title: '获取支持的快递公司',
  call: {
    kind: 'openapi',
    api: 'logistics.getAllDelivery',
    https: { method: 'GET', path: '/cgi-bin/express/business/delivery/getall' },
  },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({}),
  response: answers<CourierList>(),
  errors: {
    [-1]: { title: '微信系统繁忙，没有取到快递公司列表', action: '请稍等几秒再试一次。', retryable: true },
  },
});
