import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { bizId, choice, deliveryId, readableText } from '../../shared/contract/fields';
import { courierFacts, needsPassword } from '../../shared/waybill/couriers';
import { isRemark } from './remark';

const request = v.pipe(
  v.strictObject({
    type: choice('操作', { bind: '绑定', unbind: '解绑' }),
    bizId,
    deliveryId,
    password: v.optional(
      v.pipe(
        v.string(),
        v.check((value) => value.length <= 128, '密码太长，不能超过 128 个字符'),
        v.title('密码'),
        v.metadata({ secret: true }),
      ),
    ),
    remarkContent: v.optional(readableText('审核信息', { maxBytes: 1024, limitOf: 'us' })),
  }),
  v.forward(
    v.partialCheck(
      [['type'], ['deliveryId'], ['password']],
      ({ type, deliveryId, password }) => type === 'unbind' || !needsPassword(deliveryId) || !!password,
      '请填写密码：这家快递要用网点给的电子面单密码绑定',
    ),
    ['password'],
  ),
  v.forward(
    v.partialCheck(
      [['type'], ['deliveryId'], ['remarkContent']],
      ({ type, deliveryId, remarkContent }) =>
        type === 'unbind' || !courierFacts(deliveryId).reviews || isRemark(remarkContent ?? ''),
      '请按「电话:… 联系人:… 服务类型:… 发货地址:…」填写审核信息，四项用空格隔开',
    ),
    ['remarkContent'],
  ),
);

/**
 * Binds or unbinds a courier account. A wrong password costs nothing but repeated tries; EMS is reviewed by hand
 * and answers 9300532 first (docs/wechat/logistics-api.md#bindaccount; developers.weixin.qq.com,
 * logistics.bindAccount).
 */
export const bindAccount = defineContract({
  name: 'bindAccount',
  family: 'logistics',
  title: '绑定或解绑物流账号',
  call: {
    kind: 'openapi',
    api: 'logistics.bindAccount',
    https: { method: 'POST', path: '/cgi-bin/express/business/account/bind' },
  },
  effect: 'write',
  role: 'owner',
  request,
  response: answers<Record<never, never>>(),
  uncertain: '请先刷新物流账号列表：已经显示绑定（或解绑）就不用再做，没有变化再试一次。',
  errors: {
    [-1]: {
      title: '微信系统繁忙，这次没有办成',
      action: '请稍等几秒，刷新账号列表看一眼，没有变化再试一次。',
      retryable: true,
    },
    9300529: { title: '这个账号已经绑定过了', action: '不用再绑定，请在物流账号列表里查看。' },
    9300530: {
      title: '这个账号没有绑定，不需要解绑',
      action: '请刷新物流账号列表，核对客户编码和快递公司。',
    },
    9300531: { title: '账号或密码不对', action: '请向网点核对电子面单客户编码和密码。' },
    9300532: {
      title: '已提交，审核中',
      action: '快递公司会人工审核，通常需要几个工作日；结果会显示在物流账号列表里，不用重复提交。',
      pending: true,
    },
  },
});
