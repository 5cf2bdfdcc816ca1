import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { choice, count, flag, text } from '../../shared/contract/fields';
import { maskName, maskPhone } from '../../shared/people/mask';

export interface SiteAddress {
  cityCode: string;
  cityName: string;
  countryCode: string;
  detailAddress: string;
  districtCode: string;
  districtName: string;
  provinceCode: string;
  provinceName: string;
  streetCode: string;
  streetName: string;
}

export interface SiteContact {
  mobile: string;
  name: string;
  phone: string;
}

/** The courier's outlet behind an account. */
export interface SiteInfo {
  deliveryId: string;
  /** 1 正常; anything else is not. */
  siteStatus: number;
  siteCode: string;
  siteName: string;
  siteFullname: string;
  address: SiteAddress;
  contact: SiteContact;
}

export interface SenderAddress {
  province: string;
  city: string;
  county: string;
  street: string;
  address: string;
}

/** Whose account a shared one is; `{}` for an account of one's own. */
export interface AccountShare {
  deliveryId?: string;
  siteCode?: string;
  siteName?: string;
  acctId?: string;
  nickname?: string;
  shareId?: string;
  shopId?: string;
  monthlyCard?: string;
  /** Unix seconds. */
  updateTime?: number;
}

export const EWAYBILL_STATUS = {
  1: '绑定审核中',
  2: '取消绑定审核中',
  3: '已绑定',
  4: '已解除绑定',
  5: '绑定未通过',
  6: '取消绑定未通过',
} as const;

/** Every field may be missing: the document's own sample leaves several out. Ids are strings, many beyond 2^53. */
export interface EwaybillAccount {
  deliveryId: string;
  /** 1 加盟, 2 直营. */
  companyType?: number;
  shopId: string;
  acctId: string;
  /** 0 普通账号, 1 共享账号. */
  acctType?: number;
  status: keyof typeof EWAYBILL_STATUS;
  /** Sheets left; 直营 couriers show 0. */
  available: number;
  /** Sheets taken. */
  allocated: number;
  /** Sheets given back. */
  recycled: number;
  /** Sheets cancelled. */
  cancel: number;
  siteInfo?: SiteInfo;
  /** 月结账号, 直营 only. */
  monthlyCard?: string;
  senderAddress?: SenderAddress;
  share?: AccountShare;
  balanceRetcode?: number;
  balanceRetmsg?: string;
  deliveryMsg?: string;
}

export interface EwaybillAccountList {
  totalNum: number;
  accountList: EwaybillAccount[];
}

/**
 * Lists a 微信小店's e-waybill accounts (docs/wechat/store-api.md#accountget). HTTPS only, with the store's own
 * AppID and secret. With `needBalance` WeChat asks every courier: keep `limit` below 20 or it may time out
 * (-1); there is no cap of ours. An empty list comes as the error 10025120.
 */
export const getEwaybillAccount = defineContract({
  name: 'getEwaybillAccount',
  family: 'store',
  title: '获取微信小店电子面单账号',
  call: {
    kind: 'https',
    token: 'store',
    method: 'POST',
    path: '/channels/ec/logistics/ewaybill/biz/account/get',
  },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({
    deliveryId: v.optional(text('快递公司', { maxBytes: 32, limitOf: 'us' })),
    acctId: v.optional(text('面单账号', { maxBytes: 64, limitOf: 'us' })),
    needBalance: flag('是否查询余额'),
    status: v.optional(choice('账号状态', EWAYBILL_STATUS)),
    offset: v.optional(count('起始位置')),
    limit: count('每页数量', 1),
  }),
  response: answers<EwaybillAccountList>(),
  errors: {
    [-1]: {
      title: '微信系统繁忙，没有取到面单账号',
      action: '请再试一次；账号很多时，每页少取一些（查询余额时建议不超过 20）。',
      retryable: true,
    },
    10025102: {
      title: '微信小店电子面单不支持这家快递公司',
      action: '请重新选择快递公司；小店用的快递代码和物流助手不同。',
    },
    10025120: {
      title: '还没有电子面单账号',
      action: '请到微信小店后台「物流 > 电子面单」开通，或换一个筛选条件。',
    },
  },
  forViewer: (answer) => ({ ...answer, accountList: answer.accountList?.map(masked) }),
});

/** Places down to the district; no words of a courier. */
function masked({ siteInfo, senderAddress, ...account }: EwaybillAccount): EwaybillAccount {
  const { balanceRetmsg: _, deliveryMsg: __, ...told } = account;
  return {
    ...told,
    ...(siteInfo && { siteInfo: maskSite(siteInfo) }),
    ...(senderAddress && { senderAddress: { ...senderAddress, street: '', address: '' } }),
  };
}

function maskSite({ contact, address, ...site }: SiteInfo): SiteInfo {
  const { name, mobile, phone } = contact ?? {};
  return {
    ...site,
    ...(address && { address: { ...address, streetCode: '', streetName: '', detailAddress: '' } }),
    ...(contact && {
      contact: { name: maskName(name ?? ''), mobile: maskPhone(mobile ?? ''), phone: maskPhone(phone ?? '') },
    }),
  } as SiteInfo;
}
