import type { AddOrderRequest } from '../../../cloudfunctions/logistics/addOrder/contract';
import { DEMO_SISTER_APPID } from '../engine/demo';
import type { WeChatReply } from '../engine/types';
import { boundAccount } from './accounts';
import { type Courier, carrierById } from './couriers';
import { refuse } from './replies';
import { isSandbox, SANDBOX_BIZ_ID } from './sandbox';
import type { BackendState } from './state';

/**
 * Why WeChat itself refuses an order, before any courier sees it; in the order of
 * docs/wechat/logistics-api.md#order-of-refusals.
 */
export function requestRefusal(
  state: BackendState,
  request: AddOrderRequest,
  now: number,
): WeChatReply | undefined {
  const courier = carrierById(request.deliveryId);
  if (!courier) return refuse(9300503);
  if (!offers(courier, request.service)) return refuse(9300510);
  if (!accepts(state, courier, request.bizId)) return refuse(9300525);
  if (request.addSource === 2 && request.wxAppid !== DEMO_SISTER_APPID) return refuse(9300536);
  // The sandbox has a code of its own for the openid.
  if (request.addSource === 0 && !isSandbox(request.deliveryId) && !request.openid?.startsWith('o'))
    return refuse(40003);
  if (isEmptyShop(request.shop)) return refuse(9300535);
  if (!isExpectable(request, now)) return refuse(930561);
  return undefined;
}

/** WeChat adds explanations in brackets to some names; the documents' own samples leave them out. */
function offers({ services }: Courier, { serviceType, serviceName }: AddOrderRequest['service']): boolean {
  return services.some(
    (offered) =>
      offered.serviceType === serviceType &&
      (offered.serviceName === serviceName || offered.serviceName.split('(')[0] === serviceName),
  );
}

function accepts(state: BackendState, { deliveryId, cashBizId }: Courier, bizId: string): boolean {
  if (isSandbox(deliveryId)) return bizId === SANDBOX_BIZ_ID;
  return bizId === cashBizId || boundAccount(state, { bizId, deliveryId }) !== undefined;
}

function isEmptyShop({ imgUrl, goodsName, goodsCount, detailList }: AddOrderRequest['shop']): boolean {
  return !detailList?.length && !(imgUrl && goodsName && goodsCount);
}

/** 顺丰 wants a pickup time; 0 says that it is agreed already, anything else must lie ahead. */
function isExpectable({ deliveryId, expectTime, takeMode }: AddOrderRequest, now: number): boolean {
  if (takeMode === 1 && deliveryId !== 'YTO') return false;
  if (expectTime === undefined) return deliveryId !== 'SF';
  return expectTime === 0 || expectTime * 1000 > now;
}
