/** What a courier makes of an addOrder it knows already: the same waybill again, or 9300522. */
export type Repeat = 'same' | 'refused';

/** One of a courier's products; the numbers are the courier's own and repeat between couriers. */
export interface Service {
  serviceType: number;
  serviceName: string;
}

export interface Courier {
  deliveryId: string;
  deliveryName: string;
  /** 加盟 outlets sell waybills in advance and have a balance; 直营 couriers bill a monthly account. */
  franchise: boolean;
  services: Service[];
  /** Customer code for cash orders, where the courier takes them without a contract. */
  cashBizId?: string;
  /** Binding needs no password (the documents name EMS, 顺丰 and 京东). */
  passwordless?: boolean;
  /** Binding is decided by people at the courier, not at once. */
  reviewed?: boolean;
  /** What an order that has its waybill gets when the same addOrder comes again. */
  repeat: Repeat;
  /** Shape of a waybill number; every `#` is a digit. */
  waybillStyle: string;
}

/**
 * The couriers WeChat lists, with the services of its courier table
 * (docs/wechat/logistics-api.md#courier-table). A witness: written down apart from the product's table, which
 * couriers.test.ts compares it with.
 */
export const COURIERS: readonly Courier[] = [
  {
    deliveryId: 'YTO',
    deliveryName: '圆通速递',
    franchise: true,
    services: services({ 0: '普通快递', 1: '圆准达' }),
    repeat: 'refused',
    waybillStyle: 'YT8############',
  },
  {
    deliveryId: 'ZTO',
    deliveryName: '中通快递',
    franchise: true,
    services: services({ 0: '标准快件' }),
    repeat: 'same',
    waybillStyle: '78############',
  },
  {
    deliveryId: 'BEST',
    deliveryName: '百世快递',
    franchise: true,
    services: services({ 1: '普通快递' }),
    repeat: 'refused',
    waybillStyle: '55############',
  },
  {
    deliveryId: 'YUNDA',
    deliveryName: '韵达快递',
    franchise: true,
    services: services({ 0: '标准快件' }),
    repeat: 'refused',
    waybillStyle: '46#############',
  },
  {
    deliveryId: 'SF',
    deliveryName: '顺丰速运',
    franchise: false,
    services: services({
      0: '标准快递(自动选择)',
      1: '顺丰即日',
      2: '顺丰特快',
      3: '顺丰标快',
      4: '顺丰标快(协议)',
    }),
    cashBizId: 'SF_CASH',
    passwordless: true,
    repeat: 'same',
    waybillStyle: 'SF1############',
  },
  {
    deliveryId: 'EMS',
    deliveryName: '中国邮政速递物流',
    franchise: false,
    services: services({ 6: '标准快递', 9: '快递包裹' }),
    passwordless: true,
    reviewed: true,
    repeat: 'refused',
    waybillStyle: '12###########',
  },
  {
    deliveryId: 'PJ',
    deliveryName: '品骏快递',
    franchise: false,
    services: services({ 1: '普通快递' }),
    repeat: 'refused',
    waybillStyle: '30##########',
  },
  {
    deliveryId: 'DB',
    deliveryName: '德邦快递',
    franchise: false,
    services: services({ 1: '大件快递3.60', 2: '特准快件' }),
    cashBizId: 'DB_CASH',
    repeat: 'refused',
    waybillStyle: 'DPK2###########',
  },
  {
    deliveryId: 'STO',
    deliveryName: '申通快递',
    franchise: true,
    services: services({ 1: '标准快递' }),
    repeat: 'refused',
    waybillStyle: '77#############',
  },
  {
    deliveryId: 'ANE',
    deliveryName: '安能物流',
    franchise: true,
    services: services({ 95: 'MINI小包', 22: '特准快运' }),
    repeat: 'refused',
    waybillStyle: '30############',
  },
  {
    deliveryId: 'UCE',
    deliveryName: '优速快递',
    franchise: true,
    services: services({ 0: '大包裹' }),
    repeat: 'refused',
    waybillStyle: '51##########',
  },
  {
    deliveryId: 'JDL',
    deliveryName: '京东快递',
    franchise: false,
    services: services({
      0: 'B2C特惠送',
      1: 'B2C京东特快',
      2: 'C2B京东标快',
      3: 'C2B京东特快',
      4: 'B2C电商标快',
      5: 'B2C京东特惠',
      6: '生鲜标快常温',
      7: '生鲜标快鲜活',
      8: '生鲜标快控温',
      9: '生鲜标快冷藏',
      10: '生鲜标快冷冻',
      11: '生鲜标快深冷',
      12: '生鲜特快常温',
      13: '生鲜特快鲜活',
      14: '生鲜特快控温',
      15: '生鲜特快冷藏',
      16: '生鲜特快冷冻',
      17: '生鲜特快深冷',
    }),
    passwordless: true,
    repeat: 'same',
    waybillStyle: 'JDV0###########',
  },
  {
    deliveryId: 'HHTT',
    deliveryName: '天天快递',
    franchise: true,
    services: services({ 0: '标准快递' }),
    repeat: 'refused',
    waybillStyle: 'TT66###########',
  },
  {
    deliveryId: 'JTSD',
    deliveryName: '极兔快递',
    franchise: true,
    services: services({ 0: '标准快递' }),
    repeat: 'refused',
    waybillStyle: 'JT5############',
  },
];

/** The pseudo courier of the sandbox: known to every waybill call, but neither listed nor bound. */
export const SANDBOX_COURIER: Courier = {
  deliveryId: 'TEST',
  deliveryName: '沙箱快递',
  franchise: false,
  services: services({ 1: 'test_service_name' }),
  repeat: 'refused',
  waybillStyle: '',
};

/** Whoever can carry a waybill: a listed courier or the sandbox. */
export function carrierById(deliveryId: string): Courier | undefined {
  return deliveryId === SANDBOX_COURIER.deliveryId ? SANDBOX_COURIER : courierById(deliveryId);
}

export function courierById(deliveryId: string): Courier | undefined {
  return COURIERS.find((courier) => courier.deliveryId === deliveryId);
}

function services(names: Record<number, string>): Service[] {
  return Object.entries(names).map(([type, serviceName]) => ({ serviceType: Number(type), serviceName }));
}
