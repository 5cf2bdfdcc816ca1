import * as v from 'valibot';
import {
  bizId,
  choice,
  count,
  deliveryId,
  openid,
  orderId,
  readableText,
  text,
  unixSeconds,
} from '../contract/fields';
import { acceptsBizId, courierFacts, offersService } from './couriers';
import { cargo, insured, service, shop } from './parts';
import { person } from './person';

const fields = v.strictObject({
  addSource: choice('订单来源', { 0: '小程序订单', 2: 'App 或 H5 订单' }),
  wxAppid: v.optional(text('App 的 AppID', { maxBytes: 64, limitOf: 'us' })),
  orderId,
  openid: v.optional(openid),
  deliveryId,
  bizId,
  customRemark: v.optional(readableText('备注', { maxBytes: 1024, limitOf: 'WeChat' })),
  tagid: v.optional(count('打印员标签')),
  sender: person('寄件人'),
  receiver: person('收件人'),
  cargo,
  shop,
  insured,
  service,
  expectTime: v.optional(unixSeconds('预约取件时间')),
  takeMode: v.optional(choice('取件方式', { 0: '线下网点签约', 1: '总部签约结算' })),
});

/**
 * What addOrder takes (docs/wechat/logistics-api.md#addorder) and what the ledger keeps of an order until its
 * outcome is known.
 */
export const orderRequest = v.pipe(
  fields,
  v.forward(
    v.partialCheck(
      [['addSource'], ['openid']],
      ({ addSource, openid }) => addSource !== 0 || !!openid,
      '小程序订单要填写买家的 openid',
    ),
    ['openid'],
  ),
  v.forward(
    v.partialCheck(
      [['addSource'], ['wxAppid']],
      ({ addSource, wxAppid }) => addSource !== 2 || !!wxAppid,
      'App 或 H5 订单要填写 App 的 AppID',
    ),
    ['wxAppid'],
  ),
  v.forward(
    v.partialCheck(
      [['deliveryId'], ['bizId']],
      ({ deliveryId, bizId }) => acceptsBizId(deliveryId, bizId),
      '这个散单账号不属于这家快递公司',
    ),
    ['bizId'],
  ),
  v.forward(
    v.partialCheck(
      [['deliveryId'], ['service']],
      ({ deliveryId, service }) => offersService(deliveryId, service.serviceType),
      '这家快递公司没有这种服务，请从账号的服务里选择',
    ),
    ['service', 'serviceType'],
  ),
  v.forward(
    v.partialCheck(
      [['deliveryId'], ['takeMode']],
      ({ deliveryId, takeMode }) => takeMode !== 1 || !!courierFacts(deliveryId).offersTakeMode,
      '总部签约结算只有圆通可以选，其他快递请选线下网点签约',
    ),
    ['takeMode'],
  ),
  v.forward(
    v.partialCheck(
      [['deliveryId'], ['expectTime']],
      ({ deliveryId, expectTime }) => !courierFacts(deliveryId).wantsPickupTime || expectTime !== undefined,
      '顺丰要填写预约取件时间；已和快递员约好时填 0',
    ),
    ['expectTime'],
  ),
);

/** A request as it was checked: what is sent to WeChat and what the ledger's fingerprint is made of. */
export type OrderRequest = v.InferOutput<typeof orderRequest>;

/**
 * A pickup time that is over. Not part of the schema: the same request asked again later must still find its
 * waybill.
 */
export function isPast(expectTime: number | undefined, now = Date.now()): boolean {
  return !!expectTime && expectTime * 1000 <= now;
}
