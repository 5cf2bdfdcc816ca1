import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';

/** A service the courier offers on this account: the pair addOrder wants. */
export interface CourierService {
  serviceType: number;
  serviceName: string;
}

/** 0 绑定成功, 1 审核中, 2 绑定失败, 3 已解绑. */
export type AccountStatus = 0 | 1 | 2 | 3;

export interface CourierAccount {
  /** Customer code at the courier; Chinese text for 申通. */
  bizId: string;
  deliveryId: string;
  /** Unix seconds. */
  createTime: number;
  /** Unix seconds. */
  updateTime: number;
  statusCode: AccountStatus;
  alias: string;
  /** Why EMS refused the binding; its own words are not for viewers. */
  remarkWrongMsg: string;
  /** What was submitted for the review; names a person and an address, so '' for viewers. */
  remarkContent: string;
  /** E-waybills left, in sheets. */
  quotaNum: number;
  /** Unix seconds. */
  quotaUpdateTime: number;
  serviceType: CourierService[];
}

export interface AccountList {
  count: number;
  list: CourierAccount[];
}

/**
 * Lists the bound courier accounts (docs/wechat/logistics-api.md#getallaccount). WeChat leaves errcode out of
 * its answer.
 */
export const getAllAccount = defineContract({
  name: 'getAllAccount',
  family: 'logistics',
  title: '获取绑定的物流账号',
  call: {
    kind: 'openapi',
    api: 'logistics.getAllAccount',
    https: { method: 'GET', path: '/cgi-bin/express/business/account/getall' },
  },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({}),
  response: answers<AccountList>(),
  errors: {
    [-1]: { title: '微信系统繁忙，没有取到账号列表', action: '请下拉刷新再试一次。', retryable: true },
  },
  forViewer: (answer) => ({
    ...answer,
    list: answer.list?.map((account) => ({
      ...account,
      remarkContent: '',
      remarkWrongMsg: account.remarkWrongMsg && '具体原因请店员或店主查看。',
    })),
  }),
});
