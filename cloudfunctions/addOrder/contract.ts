import * as v from 'valibot';
import { answers, defineContract } from '../shared/contract/define';
import {
  bizId,
  choice,
  count,
  deliveryId,
  openid,
  orderId,
  text,
  unixSeconds,
} from '../shared/contract/fields';
import { acceptsBizId, offersService } from '../shared/waybill/services';
import { cargo, insured, person, service, shop } from './parts';

export interface CreatedWaybill {
  orderId: string;
  waybillId: string;
  /** What the courier prints on the label; EMS sends none. */
  waybillData: { key: string; value: string }[];
}

const fields = v.strictObject({
  addSource: choice('订单来源', { 0: '小程序订单', 2: 'App 或 H5 订单' }),
  wxAppid: v.optional(text('App 的 AppID', { maxBytes: 64, limitOf: 'us' })),
  orderId,
  openid: v.optional(openid),
  deliveryId,
  bizId,
  customRemark: v.optional(text('备注', { maxBytes: 1024, limitOf: 'WeChat' })),
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

const request = v.pipe(
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
      ({ deliveryId, takeMode }) => takeMode === undefined || deliveryId === 'YTO',
      '取件方式只有圆通可以选',
    ),
    ['takeMode'],
  ),
  v.forward(
    v.partialCheck(
      [['deliveryId'], ['expectTime']],
      ({ deliveryId, expectTime }) => deliveryId !== 'SF' || expectTime !== undefined,
      '顺丰要填写预约取件时间；已和快递员约好时填 0',
    ),
    ['expectTime'],
  ),
);

/**
 * A pickup time that is over. Not part of the schema: the same request asked again later must still find its
 * waybill.
 */
export function isPast(expectTime: number | undefined): boolean {
  return !!expectTime && expectTime * 1000 <= Date.now();
}

/**
 * Creates a waybill, which costs the merchant one sheet. `orderId` is its key: the same request again is safe and
 * gets the same waybill (design §4, api-contract A7).
 */
export const addOrder = defineContract({
  name: 'addOrder',
  title: '建运单',
  call: {
    kind: 'openapi',
    api: 'logistics.addOrder',
    https: { method: 'POST', path: '/cgi-bin/express/business/order/add' },
  },
  alsoCalls: ['logistics.getOrder'],
  effect: 'write',
  role: 'clerk',
  repeatable: true,
  request,
  response: answers<CreatedWaybill>(),
  errors: {
    40003: { title: '买家的 openid 不对', action: '请核对这位买家的 openid 是否属于当前小程序。' },
    930559: {
      title: '沙箱里的 openid 不是小程序成员',
      action: '请换成小程序管理员、运营者或开发者的 openid。',
    },
    930564: { title: '沙箱今天的 10 次额度已用完', action: '请明天再试。' },
    9300501: { title: '快递公司拒绝了这一单', action: '请按快递公司的答复修改后，用同一个订单号再试。' },
    9300510: { title: '快递公司没有这种服务', action: '请从这个账号的服务里重新选择。' },
    9300523: { title: '面单余额不足', action: '请联系网点充值后再建运单。' },
    9300531: { title: '客户编码或密码不对', action: '请在「账号」里重新绑定后再试。' },
    9300534: {
      title: 'App 与小程序不是同一主体，或商品信息不对',
      action: '请核对 App 的 AppID 和商品信息。',
    },
    9300535: { title: '商品信息不完整', action: '请填写商品的缩略图地址、名称和数量。' },
    9300536: { title: 'App 的 AppID 不对', action: '请核对 App 的 AppID。' },
  },
});
