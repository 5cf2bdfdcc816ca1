import type { CourierAccount } from '../../../../cloudfunctions/logistics/getAllAccount/contract';
import { timeText } from '../../kit/logic/time';

export interface Row {
  name: string;
  value: string;
  /** A sentence or more. */
  long?: true;
}

/** The facts of an account that its card leaves out; nothing is shown for what WeChat did not tell. */
export function accountRows(account: CourierAccount, nowMs: number): Row[] {
  return [
    { name: '客户编码', value: account.bizId },
    { name: '快递代码', value: account.deliveryId },
    { name: '别名', value: account.alias },
    { name: '绑定时间', value: timeText(account.createTime, nowMs) },
    { name: '最近更新', value: timeText(account.updateTime, nowMs) },
    { name: '审核时提交的信息', value: account.remarkContent, long: true as const },
  ].filter(({ value }) => value);
}
