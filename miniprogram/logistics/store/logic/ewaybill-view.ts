import { readPhone } from '../../../../cloudfunctions/shared/people/phone';
import {
  EWAYBILL_STATUS,
  type EwaybillAccount,
} from '../../../../cloudfunctions/store/getEwaybillAccount/contract';
import { LOW_BALANCE } from '../../accounts/logic/pace';
import { joinAddress } from '../../address/logic/address';
import type { Tone } from '../../kit/logic/tone';
import { ewaybillCourierName, isDirect } from './ewaybill-couriers';

const TONES: Record<number, Tone> = {
  1: 'waiting',
  2: 'waiting',
  3: 'done',
  4: 'over',
  5: 'failed',
  6: 'failed',
};

export const STATUS_FILTERS = [
  { value: 0, label: '全部' },
  ...Object.entries(EWAYBILL_STATUS).map(([value, label]) => ({ value: Number(value), label })),
];

/** What a card shows of a 微信小店 e-waybill account. */
export interface EwaybillCard {
  key: string;
  acctId: string;
  status: { text: string; tone: Tone };
  /** 加盟 or 直营; '' where neither the answer nor the documents tell. */
  kind: string;
  /** Sheets of a 加盟 account. */
  sheets?: {
    available: number;
    tone: '' | 'waiting' | 'failed';
    allocated: number;
    recycled: number;
    cancel: number;
  };
  balanceFailure: string;
  /** 月结账号, where the title does not say it already. */
  monthlyCard: string;
  sharedBy: string;
  /** Name of the outlet, or what else tells the account from its neighbours: 直营 ones have no outlet. */
  title: string;
  siteTrouble: boolean;
  address: string;
  contact: string;
  phone: string;
  /** False for a masked number, which a viewer sees. */
  callable: boolean;
}

export interface EwaybillGroup {
  deliveryId: string;
  courier: string;
  accounts: EwaybillCard[];
}

/** Accounts under their couriers, both in the order WeChat lists them. */
export function groupByCourier(accounts: EwaybillAccount[]): EwaybillGroup[] {
  const groups: EwaybillGroup[] = [];
  for (const account of accounts) {
    const { deliveryId } = account;
    let group = groups.find((one) => one.deliveryId === deliveryId);
    if (!group) {
      group = { deliveryId, courier: ewaybillCourierName(deliveryId), accounts: [] };
      groups.push(group);
    }
    group.accounts.push(cardOf(account));
  }
  return groups;
}

/** A page more; an account that slid to this page because the list changed meanwhile is not shown twice. */
export function addPage(loaded: EwaybillAccount[], page: EwaybillAccount[]): EwaybillAccount[] {
  const seen = new Set(loaded.map(keyOf));
  return [...loaded, ...page.filter((account) => !seen.has(keyOf(account)))];
}

function keyOf({ deliveryId, acctId }: EwaybillAccount): string {
  return `${deliveryId}/${acctId}`;
}

export function cardOf(account: EwaybillAccount): EwaybillCard {
  const { siteInfo, share, status } = account;
  const direct = account.companyType ? account.companyType === 2 : isDirect(account.deliveryId);
  const phone = siteInfo?.contact?.mobile || siteInfo?.contact?.phone || '';
  const site = siteInfo?.siteFullname || siteInfo?.siteName;
  const card = (direct && (account.monthlyCard || share?.monthlyCard)) || '';
  const asked = account.balanceRetcode ?? 0;
  return {
    key: keyOf(account),
    acctId: account.acctId,
    status: { text: EWAYBILL_STATUS[status] ?? `状态 ${status}`, tone: TONES[status] ?? 'over' },
    kind: direct === undefined ? '' : direct ? '直营' : '加盟',
    ...(!direct && !asked && { sheets: sheetsOf(account) }),
    balanceFailure: asked ? `没有取到余额：${account.balanceRetmsg || account.deliveryMsg || asked}` : '',
    monthlyCard: site ? card : '',
    sharedBy: account.acctType === 1 || share?.shareId ? share?.nickname || '其他店铺' : '',
    title: site || (card && `月结账号 ${card}`) || (direct ? '直营账号' : '没有网点信息'),
    siteTrouble: siteInfo?.siteStatus !== undefined && siteInfo.siteStatus !== 1,
    address: addressOf(account),
    contact: siteInfo?.contact?.name ?? '',
    phone,
    callable: readPhone(phone) !== undefined || /^[\d+-]{5,}$/.test(phone),
  };
}

/** Where the outlet is, or where a 直营 courier picks up. */
function addressOf({ siteInfo, senderAddress: from }: EwaybillAccount): string {
  const { provinceName, cityName, districtName, streetName, detailAddress } = siteInfo?.address ?? {};
  const outlet = joinAddress([provinceName, cityName, districtName, streetName, detailAddress]);
  return outlet || joinAddress([from?.province, from?.city, from?.county, from?.street, from?.address]);
}

function sheetsOf({ status, available = 0, allocated = 0, recycled = 0, cancel = 0 }: EwaybillAccount) {
  const usable = status === 3;
  const tone: '' | 'waiting' | 'failed' =
    !usable || available > LOW_BALANCE ? '' : available > 0 ? 'waiting' : 'failed';
  return { available, tone, allocated, recycled, cancel };
}
