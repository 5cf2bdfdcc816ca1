/**
 * Couriers of 微信小店 e-waybills (docs/wechat/store-api.md#couriers). Ids differ from 物流助手's: JD, DBKD, ANEKY.
 */
const FRANCHISE: Record<string, string> = {
  ZTO: '中通快递',
  YTO: '圆通速递',
  YUNDA: '韵达速递',
  JTSD: '极兔速递',
  STO: '申通快递',
  SXJD: '顺心捷达',
  ZTOKY: '中通快运',
  YDKY: '韵达快运',
  ANEKY: '安能物流',
  BTWL: '百世快运',
  YMDD: '壹米滴答',
  XFEX: '信丰物流',
  JGSD: '京广速递',
};
const DIRECT: Record<string, string> = {
  SF: '顺丰速运',
  JD: '京东快递',
  EMS: '中国邮政',
  CNSD: '菜鸟速递（丹鸟）',
  DBKD: '德邦快递',
  KYSY: '跨越速运',
  RJTCSD: '锐界同城',
  ZJS: '宅急送',
};

export function ewaybillCourierName(deliveryId: string): string {
  return FRANCHISE[deliveryId] ?? DIRECT[deliveryId] ?? deliveryId;
}

/** 直营 couriers bill a monthly account; for a courier not in the documents nobody knows. */
export function isDirect(deliveryId: string): boolean | undefined {
  if (DIRECT[deliveryId]) return true;
  return FRANCHISE[deliveryId] ? false : undefined;
}
