import type { CourierAccount } from '../../../../cloudfunctions/logistics/getAllAccount/contract';
import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import { countsSheets, courierName } from '../../kit/logic/couriers';
import { maskCode } from '../../kit/logic/digits';
import { timeText } from '../../kit/logic/time';
import type { Tone } from '../../kit/logic/tone';
import { paceText, topUpAdvice } from './pace';

const STATUS: Record<number, { text: string; tone: Tone }> = {
  0: { text: '绑定成功', tone: 'done' },
  1: { text: '审核中', tone: 'waiting' },
  2: { text: '绑定失败', tone: 'failed' },
  3: { text: '已解绑', tone: 'over' },
};

export interface Balance {
  sheets: number;
  tone: '' | 'waiting' | 'failed';
  advice: string;
  /** How long it lasts, in words; '' where the use is not known. */
  pace: string;
  updated: string;
}

/** Waybills made with each account in the last seven days, by accountKey. */
export type Usage = Record<string, number>;

/** What a card shows of an account. */
export interface AccountView {
  key: string;
  deliveryId: string;
  bizId: string;
  courier: string;
  maskedCode: string;
  alias: string;
  status: { text: string; tone: Tone };
  bound: boolean;
  reviewing: boolean;
  failed: boolean;
  over: boolean;
  /** Absent where the courier bills monthly, or the account is not in use. */
  balance?: Balance;
  failure: string;
  services: string;
  updated: string;
}

export interface AccountGroups {
  active: AccountView[];
  waiting: AccountView[];
  over: AccountView[];
  /** What needs someone, in one line; '' where everything is all right. */
  attention: string;
}

export function accountKey({ deliveryId, bizId }: { deliveryId: string; bizId: string }): string {
  return `${deliveryId}/${bizId}`;
}

export function viewAccount(
  account: CourierAccount,
  couriers: Courier[],
  nowMs: number,
  usage: Usage = {},
): AccountView {
  const { deliveryId, bizId, statusCode } = account;
  const services = account.serviceType ?? [];
  const bound = statusCode === 0;
  return {
    key: accountKey(account),
    deliveryId,
    bizId,
    courier: courierName(couriers, deliveryId),
    maskedCode: maskCode(bizId),
    alias: account.alias ?? '',
    status: STATUS[statusCode] ?? { text: `状态 ${statusCode}`, tone: 'over' },
    bound,
    reviewing: statusCode === 1,
    failed: statusCode === 2,
    over: statusCode === 3,
    ...(bound &&
      countsSheets(couriers, deliveryId) && {
        balance: balanceOf(account, nowMs, usage[accountKey(account)]),
      }),
    failure: statusCode === 2 ? account.remarkWrongMsg || '快递公司没有说明原因，请联系网点。' : '',
    services: services.length ? `${services.length} 种服务` : '',
    updated: timeText(account.updateTime, nowMs),
  };
}

/** Active ones first with the lowest balance on top, then those under review or refused, then unbound ones. */
export function groupAccounts(
  accounts: CourierAccount[],
  couriers: Courier[],
  nowMs: number,
  usage: Usage = {},
): AccountGroups {
  const views = accounts.map((account) => viewAccount(account, couriers, nowMs, usage));
  const urgency = (view: AccountView) => (view.balance?.advice ? view.balance.sheets : Number.MAX_VALUE);
  const active = views.filter((view) => view.bound).sort((a, b) => urgency(a) - urgency(b));
  const low = active.filter((view) => view.balance?.advice).length;
  const failed = views.filter((view) => view.failed).length;
  return {
    active,
    waiting: views.filter((view) => !view.bound && !view.over).sort((a, b) => +b.failed - +a.failed),
    over: views.filter((view) => view.over),
    attention: [low && `余额不足 ${low}`, failed && `绑定失败 ${failed}`].filter(Boolean).join(' · '),
  };
}

function balanceOf(account: CourierAccount, nowMs: number, weekUse: number | undefined): Balance {
  const { quotaNum: sheets = 0, quotaUpdateTime } = account;
  const advice = topUpAdvice(sheets, weekUse);
  return {
    sheets,
    tone: sheets <= 0 ? 'failed' : advice ? 'waiting' : '',
    advice,
    pace: paceText(sheets, weekUse),
    updated: timeText(quotaUpdateTime, nowMs),
  };
}
