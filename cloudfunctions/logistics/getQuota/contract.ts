import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { bizId, deliveryId } from '../../shared/contract/fields';
import { documented } from '../../shared/failure/documented';

export interface Quota {
  /** E-waybills left, in sheets. */
  quotaNum: number;
}

/**
 * Asks a 加盟 courier how many sheets are left; 直营 couriers have no balance
 * (docs/wechat/logistics-api.md#getquota).
 */
export const getQuota = defineContract({
  name: 'getQuota',
  family: 'logistics',
  title: '查询面单余额',
  call: {
    kind: 'openapi',
    api: 'logistics.getQuota',
    https: { method: 'POST', path: '/cgi-bin/express/business/quota/get' },
  },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({ deliveryId, bizId }),
  response: answers<Quota>(),
  errors: {
    ...documented(40001, 9300502, 9300503, 9300520, 9300525),
    [-1]: { title: '微信系统繁忙，没有查到余额', action: '请稍等几秒再试一次。', retryable: true },
    9300527: {
      title: '这家快递公司没有面单余额',
      action: '直营快递按月结算，不用充值，也查不到余额。',
    },
  },
});
