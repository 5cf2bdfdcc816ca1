import type {
  CourierAccount,
  CourierService,
} from '../../../../cloudfunctions/logistics/getAllAccount/contract';
import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import { accountKey, viewAccount } from '../../accounts/logic/accounts';
import type { CreateForm } from './form';

/** An account a waybill can be made with: bound, or a courier's 散单 without a contract. */
export interface AccountChoice {
  key: string;
  deliveryId: string;
  bizId: string;
  courier: string;
  /** Tells two accounts at the same courier apart. */
  note: string;
  services: CourierService[];
  /** Sheets left; undefined where the courier bills otherwise. */
  sheets?: number;
  /** What the balance comes to: '' where nothing needs saying. */
  tone: '' | 'waiting' | 'failed';
  money: string;
  cash: boolean;
}

/** Bound accounts in the order WeChat lists them, then 散单. */
export function accountChoices(accounts: CourierAccount[], couriers: Courier[]): AccountChoice[] {
  const bound = accounts
    .filter(({ statusCode }) => statusCode === 0)
    .map((account) => choice(account, couriers));
  return [
    ...bound,
    ...couriers.filter(({ canUseCash, cashBizId }) => canUseCash === 1 && cashBizId).map(cash),
  ];
}

function choice(account: CourierAccount, couriers: Courier[]): AccountChoice {
  const { courier, maskedCode, alias, balance } = viewAccount(account, couriers, 0);
  const known = couriers.find(({ deliveryId }) => deliveryId === account.deliveryId)?.serviceType;
  return {
    key: accountKey(account),
    deliveryId: account.deliveryId,
    bizId: account.bizId,
    courier,
    note: [alias, maskedCode].filter(Boolean).join(' · '),
    services: account.serviceType?.length ? account.serviceType : (known ?? []),
    sheets: balance?.sheets,
    tone: balance?.tone ?? '',
    money: balance ? `余额 ${balance.sheets} 张` : '月结',
    cash: false,
  };
}

function cash({ deliveryId, cashBizId, deliveryName, serviceType }: Courier): AccountChoice {
  const key = accountKey({ deliveryId, bizId: cashBizId });
  const services = serviceType ?? [];
  return {
    key,
    deliveryId,
    bizId: cashBizId,
    courier: deliveryName,
    note: '散单，不用签约',
    services,
    tone: '',
    money: '运费现付',
    cash: true,
  };
}

/** The chosen account and one of its services: the last used ones, else the first of each. */
export function chooseAccount(
  choices: AccountChoice[],
  wanted: CreateForm['account'],
): CreateForm['account'] {
  const account = choices.find(({ key }) => key === wanted.key) ?? choices[0];
  if (!account) return { key: '', serviceType: '', serviceName: '' };
  const { services, key } = account;
  const service =
    services.find(({ serviceType }) => String(serviceType) === wanted.serviceType) ?? services[0];
  return {
    key,
    serviceType: service ? String(service.serviceType) : '',
    serviceName: service?.serviceName ?? '',
  };
}

/** What this waybill will cost, in one line above the button. */
export function feeHint(account: AccountChoice | undefined): string {
  if (!account) return '';
  if (account.cash) return '散单，快递员上门时付运费';
  if (account.sheets === undefined) return '月结，不扣面单';
  if (account.sheets <= 0) return '面单余额已经用完，请先联系网点充值';
  return `这单会扣 1 张面单，剩 ${account.sheets - 1} 张`;
}
