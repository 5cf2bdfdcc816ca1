/** What the product knows of a courier before WeChat is asked. Names are WeChat's answer: it has changed them before. */
interface Courier {
  /** Service types; the numbers are the courier's own. */
  services: readonly number[];
  /** 直营: bills an account monthly. All others sell sheets in advance, 加盟. */
  billsMonthly?: true;
  /** Customer code for 散单, orders without a contract account. */
  cashBizId?: string;
  /** What the customer code is and where it stands, for whoever binds an account. */
  customerCode?: string;
  /** Knows the merchant without a password. */
  withoutPassword?: true;
  /** Reviews a binding by hand and wants to know who asks. */
  reviews?: true;
  /** Sends somebody at a time: every order says when. */
  wantsPickupTime?: true;
  /** An order may be settled by the contract of the head office, takeMode 1. */
  offersTakeMode?: true;
}

/**
 * WeChat's courier table (docs/wechat/logistics-api.md#courier-table,
 * docs/wechat/logistics-api.md#bindaccount). A courier that is missing here is judged by WeChat alone (9300510).
 */
const COURIERS: Readonly<Record<string, Courier>> = {
  YTO: { services: [0, 1], offersTakeMode: true },
  ZTO: { services: [0] },
  BEST: { services: [1] },
  YUNDA: { services: [0] },
  STO: { services: [1], customerCode: '网点给的编码，可以是中文，一字不差' },
  ANE: { services: [22, 95] },
  UCE: { services: [0] },
  HHTT: { services: [0] },
  JTSD: { services: [0] },
  SF: {
    services: [0, 1, 2, 3, 4],
    billsMonthly: true,
    cashBizId: 'SF_CASH',
    customerCode: '月结账号，在月结合同上，也可以问收派员',
    withoutPassword: true,
    wantsPickupTime: true,
  },
  EMS: {
    services: [6, 9],
    billsMonthly: true,
    customerCode: '协议客户号，在协议上，也可以问揽收员',
    withoutPassword: true,
    reviews: true,
  },
  PJ: { services: [1], billsMonthly: true, cashBizId: 'PJ_CASH' },
  DB: { services: [1, 2], billsMonthly: true, cashBizId: 'DB_CASH' },
  JDL: {
    services: Array.from({ length: 18 }, (_, type) => type),
    billsMonthly: true,
    customerCode: '商家编码，在合同上或商家后台里，也可以问京东快递的业务员',
    withoutPassword: true,
  },
  OTP: { services: [1], cashBizId: 'OTP_CASH' },
  TEST: { services: [1] },
};

/** What is known of this courier; of one that is not in the table, nothing. */
export function courierFacts(deliveryId: string | undefined): Partial<Courier> {
  // The id is whatever a caller sends, `constructor` included.
  return (deliveryId !== undefined && Object.hasOwn(COURIERS, deliveryId) && COURIERS[deliveryId]) || {};
}

/** Those in the table. */
export const KNOWN_COURIERS: readonly string[] = Object.keys(COURIERS);

export function offersService(deliveryId: string, serviceType: number): boolean {
  return courierFacts(deliveryId).services?.includes(serviceType) ?? true;
}

/** False for another courier's cash account. */
export function acceptsBizId(deliveryId: string, bizId: string): boolean {
  return !/_CASH$/.test(bizId) || courierFacts(deliveryId).cashBizId === bizId;
}

/** All but those that know the merchant without one; false before a courier is chosen. */
export function needsPassword(deliveryId: string | undefined): boolean {
  return !!deliveryId && !courierFacts(deliveryId).withoutPassword;
}
