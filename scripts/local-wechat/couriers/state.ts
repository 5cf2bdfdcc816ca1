import type { Repeat } from './couriers';

/** One courier account of the merchant. Passwords are checked and forgotten, never stored. */
export interface Account {
  bizId: string;
  deliveryId: string;
  statusCode: AccountStatus;
  alias: string;
  remarkContent: string;
  /** The courier's reason for refusing the binding. */
  remarkWrongMsg: string;
  quotaNum: number;
  /** Unix seconds, as are all times below unless a name says otherwise. */
  quotaUpdateTime: number;
  createTime: number;
  updateTime: number;
  /** When the review ends, in milliseconds; null: not by itself. */
  reviewAtMs: number | null;
}

export const ACCOUNT = { bound: 0, reviewing: 1, failed: 2, unbound: 3 } as const;
export type AccountStatus = (typeof ACCOUNT)[keyof typeof ACCOUNT];

export interface Person {
  name: string;
  mobile: string;
  province: string;
  city: string;
  area: string;
  address: string;
}

/** What the courier's sorting machines read; WeChat hands it on as `waybill_data`. */
export interface Sorting {
  /** 大头笔 */
  mark: string;
  /** 集包地 */
  bagAddress: string;
}

export interface Waybill {
  orderId: string;
  waybillId: string;
  deliveryId: string;
  bizId: string;
  /** Empty for orders placed outside the mini-program (add_source 2). */
  openid: string;
  orderStatus: 0 | 1;
  serviceName: string;
  sender: Person;
  receiver: Person;
  goods: { name: string; count: number }[];
  /** Kilograms. */
  weight: number;
  customRemark: string;
  /** Boxes; one where nothing is said. */
  parcels?: number;
  /** Absent where the courier sends none (EMS). */
  sorting?: Sorting;
  createTime: number;
  cancelTime?: number;
  /** Fingerprint of the addOrder request; absent in the demo data, which nobody can repeat. */
  fingerprint?: string;
  /** Whether a sheet was taken from the account's balance. */
  charged?: boolean;
  /** All its nodes where it does not take the usual way; oldest first. */
  course?: PathNode[];
  /** Track nodes told by testUpdateOrder; the track of every other waybill follows the clock. */
  told?: PathNode[];
  /** How many nodes WeChat has pushed so far; absent until the first look at the clock. */
  announced?: number;
  /** When the next node is due; null: never. */
  nextNodeTime?: number | null;
  /** Sent instead of a label, to show what a damaged one does. */
  damagedPrintHtml?: string;
}

/** One step of a waybill's track; the types: docs/wechat/logistics-api.md#action-types. */
export interface PathNode {
  actionTime: number;
  actionType: number;
  actionMsg: string;
}

/** An order id that is used up although no waybill exists. */
export interface HeldOrder {
  orderId: string;
  fingerprint: string;
  /** When the courier will have made the waybill, in milliseconds; null: never, the order is an orphan. */
  readyAtMs: number | null;
}

/** A person who prints with WeChat's own print software. */
export interface Printer {
  openid: string;
  /** Comma separated, as updatePrinter takes it. */
  tagidList: string;
}

export interface SiteInfo {
  deliveryId: string;
  siteStatus: number;
  siteCode: string;
  siteName: string;
  siteFullname: string;
  address: {
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
  };
  contact: { mobile: string; name: string; phone: string };
}

export interface Share {
  deliveryId: string;
  siteCode: string;
  siteName: string;
  acctId: string;
  nickname: string;
  shareId: string;
  shopId: string;
  monthlyCard: string;
  updateTime: number;
}

/** One e-waybill account of the 微信小店. */
export interface EwaybillAccount {
  deliveryId: string;
  companyType: 1 | 2;
  /** Ids are beyond 2^53: text, never a number. */
  shopId: string;
  acctId: string;
  acctType: 0 | 1;
  /** 1 绑定审核中, 2 取消绑定审核中, 3 已绑定, 4 已解除绑定, 5 绑定未通过, 6 取消绑定未通过 */
  status: 1 | 2 | 3 | 4 | 5 | 6;
  available: number;
  allocated: number;
  recycled: number;
  cancel: number;
  senderAddress: { province: string; city: string; county: string; street: string; address: string };
  siteInfo?: SiteInfo;
  monthlyCard?: string;
  share?: Share;
}

export interface BackendState {
  accounts: Account[];
  waybills: Waybill[];
  ewaybillAccounts: EwaybillAccount[];
  heldOrders: HeldOrder[];
  printers: Printer[];
  /** Place of the next waybill in the couriers' sequences. */
  nextPlace: number;
  /** addOrder calls of the TEST sandbox on one day (`2025-11-20`, Chinese time). */
  sandbox: { day: string; calls: number };
  /** What couriers make of a repeated order, where somebody switched it. */
  repeats: Record<string, Repeat>;
}

/** What a new demo starts with, and a state kept by an older version of the local WeChat lacks. */
export function untouched(): Pick<
  BackendState,
  'heldOrders' | 'printers' | 'nextPlace' | 'sandbox' | 'repeats'
> {
  return { heldOrders: [], printers: [], nextPlace: 600_001, sandbox: { day: '', calls: 0 }, repeats: {} };
}
