import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { count, list, unixSeconds } from '../../shared/contract/fields';

export interface Received {
  /**
   * `moved`: the ledger's track has grown; `known`: it had all that; `ignored`: no order of ours, not its waybill
   * number, or an event that changes no track.
   */
  outcome: 'moved' | 'known' | 'ignored';
}

/** Limits of ours: what a packet carries is stored nowhere unless it fits, and never beyond 512 characters. */
const LONGEST_TEXT = 4096;
const MOST_ACTIONS = 500;

const short = (label: string, max = 512) =>
  v.pipe(v.string(), v.maxLength(max, `${label}太长，不能超过 ${max} 个字`), v.title(label));

const action = v.looseObject({
  ActionTime: unixSeconds('轨迹时间'),
  ActionType: count('轨迹类型'),
  ActionMsg: v.optional(short('轨迹说明', LONGEST_TEXT), ''),
});

/**
 * Takes the events WeChat pushes (docs/wechat/logistics-api.md#pushed-events): `add_express_path`, in the
 * console's list `express_add_path`, and `update_business_bind_result`. Keys arrive as WeChat spells them,
 * and more of them than the documents list.
 *
 * Set up under 云开发控制台「设置 > 其他设置 > 消息推送」 with the message type `event` and this function. Over HTTPS
 * WeChat expects `success` or nothing; for a function the documents name no reply and their sample's is not shown to
 * anybody, so it answers like every other function.
 */
export const onWaybillEvent = defineContract({
  name: 'onWaybillEvent',
  family: 'console',
  title: '接收运单事件',
  call: { kind: 'own' },
  alsoCalls: ['logistics.getOrder', 'logistics.getPath'],
  effect: 'write',
  role: 'push',
  request: v.looseObject({
    ToUserName: v.optional(short('接收方')),
    FromUserName: v.optional(short('发送方')),
    CreateTime: v.optional(unixSeconds('事件时间')),
    MsgType: v.optional(short('消息类型')),
    Event: short('事件类型'),
    DeliveryID: v.optional(short('快递公司')),
    WayBillId: v.optional(short('运单号')),
    OrderId: v.optional(short('订单号')),
    Version: v.optional(count('轨迹版本')),
    Count: v.optional(count('轨迹条数')),
    Actions: v.optional(
      list('轨迹', action, { most: MOST_ACTIONS, tooMany: `轨迹太长，不能超过 ${MOST_ACTIONS} 条` }),
    ),
    errcode: v.optional(v.pipe(v.number(), v.integer('审核结果应为整数'), v.title('审核结果'))),
    errmsg: v.optional(short('审核说明', LONGEST_TEXT)),
    delivery_id: v.optional(short('快递公司')),
    biz_id: v.optional(short('客户编码')),
  }),
  response: answers<Received>(),
  errors: {},
});
