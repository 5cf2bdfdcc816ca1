/**
 * Service types of the couriers in WeChat's courier table (docs/wechat/logistics-api.md#courier-table). A
 * courier that is missing here is judged by WeChat alone (9300510), and so are the names, which WeChat has
 * changed before.
 */
const SERVICE_TYPES: Record<string, number[]> = {
  YTO: [0, 1],
  ZTO: [0],
  BEST: [1],
  YUNDA: [0],
  SF: [0, 1, 2, 3, 4],
  EMS: [6, 9],
  PJ: [1],
  DB: [1, 2],
  STO: [1],
  ANE: [22, 95],
  UCE: [0],
  JDL: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
  HHTT: [0],
  JTSD: [0],
  OTP: [1],
  TEST: [1],
};

/** Customer codes for 散单, orders without a contract account, by courier. */
const CASH_BIZ_IDS: Record<string, string> = { SF: 'SF_CASH', DB: 'DB_CASH', OTP: 'OTP_CASH', PJ: 'PJ_CASH' };

export function offersService(deliveryId: string, serviceType: number): boolean {
  // The id is whatever a caller sends, `constructor` included.
  const types = Object.hasOwn(SERVICE_TYPES, deliveryId) ? SERVICE_TYPES[deliveryId] : undefined;
  return types?.includes(serviceType) ?? true;
}

/** False for another courier's cash account. */
export function acceptsBizId(deliveryId: string, bizId: string): boolean {
  return !/_CASH$/.test(bizId) || CASH_BIZ_IDS[deliveryId] === bizId;
}
