import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { choice, orderId, readableText, unixSeconds, waybillId } from '../../shared/contract/fields';
import { documented } from '../../shared/failure/documented';
import { BUSINESS_ACTIONS } from '../../shared/waybill/track';

/**
 * Moves a waybill of the sandbox along its track; WeChat pushes the node as if the courier had reported it
 * (docs/wechat/logistics-api.md#testupdateorder, docs/wechat/logistics-api.md#sandbox). HTTPS only, with the
 * mini-program's own credentials. Only waybills of TEST and test_biz_id can be moved, so nothing else leaves
 * here.
 */
export const testUpdateOrder = defineContract({
  name: 'testUpdateOrder',
  family: 'logistics',
  title: '推进沙箱运单',
  call: {
    kind: 'https',
    token: 'miniprogram',
    method: 'POST',
    path: '/cgi-bin/express/business/test_update_order',
  },
  effect: 'write',
  role: 'owner',
  request: v.strictObject({
    bizId: choice('客户编码', { test_biz_id: '沙箱账号' }),
    orderId,
    deliveryId: choice('快递公司', { TEST: '沙箱快递' }),
    waybillId,
    actionTime: unixSeconds('轨迹时间'),
    actionType: choice('轨迹类型', BUSINESS_ACTIONS),
    actionMsg: readableText('轨迹说明', { maxBytes: 512, limitOf: 'us' }),
  }),
  response: answers<Record<never, never>>(),
  uncertain: '请先查询这单的轨迹：已经有这个节点就不用再推，没有再试一次。',
  errors: {
    ...documented(40001),
    [-1]: {
      title: '微信系统繁忙，不确定轨迹有没有加上',
      action: '请稍等几秒，查询这单的轨迹，没有变化再试一次。',
      retryable: true,
    },
    930563: {
      title: '沙箱里没有这个订单',
      action: '请先用快递公司 TEST、客户编码 test_biz_id 建一个运单，再用它的订单号和运单号。',
    },
  },
});
