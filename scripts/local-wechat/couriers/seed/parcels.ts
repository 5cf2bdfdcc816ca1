import { carrierById } from '../couriers';
import { fingerprint, pick } from '../fingerprint';
import { NODE, plannedTrack } from '../route';
import { shortName, sortingFor } from '../sorting';
import type { PathNode, Waybill } from '../state';
import { waybillNumber } from '../waybill-number';
import { hoursAgo } from './ago';
import { GOODS, inventedName, PLACES, SENDER } from './parties';
import { requestOf } from './request';
import { type Fate, type Planned, planWeek } from './week';

export interface Parcel {
  waybill: Waybill;
  fate: Fate;
  printed: boolean;
}

/** Accounts the shop ships with, the more often named the more often used. */
const ACCOUNTS = [
  ['YUNDA', '571088260'],
  ['ZTO', 'ZT0571366'],
  ['YTO', 'K571205519'],
  ['SF', '5710926648'],
  ['ZTO', 'ZT0571366'],
  ['YUNDA', '571088260'],
  ['JDL', '010K3390721'],
  ['YTO', 'K571205519'],
  ['YUNDA', '571088260'],
  ['ZTO', 'ZT0571366'],
] as const;
/** 顺丰 takes them without a balance, so that the open order of the demo can still be made. */
const OPEN_ORDER = ACCOUNTS[3];
const FIRST_PLACE = 571_101;
const UNREACHABLE = '不可达村样例路1号';
/** Fates that made no waybill at the courier. */
const NOTHING_MADE = new Set<Fate>(['refused', 'unknown', 'orphaned']);

/** About sixty orders of the last seven days, the same ones for the same `now` (milliseconds). */
export function seedParcels(now: number): Parcel[] {
  return planWeek(now).map((planned) => parcel(planned, now));
}

export function wasMade({ fate }: Parcel): boolean {
  return !NOTHING_MADE.has(fate);
}

function parcel({ orderId, nth, fate, createTime, printed }: Planned, now: number): Parcel {
  const [deliveryId, bizId] =
    fate === 'unknown' ? OPEN_ORDER : (ACCOUNTS[nth % ACCOUNTS.length] ?? ACCOUNTS[0]);
  const courier = carrierById(deliveryId);
  if (!courier) throw new Error(`No courier ${deliveryId}`);
  // Whoever has it made again is the one of the order before.
  const person = fate === 'again' ? nth - 1 : nth;
  const [province, city, area, street] = PLACES[(person * 5) % PLACES.length] ?? PLACES[0] ?? fail();
  const [goods, kilograms] = GOODS[(person * 4) % GOODS.length] ?? GOODS[0] ?? fail();
  const count = 1 + pick(`${orderId}/count`, 3);
  const receiver = {
    name: inventedName(person),
    mobile: `13800138${101 + person}`,
    province,
    city,
    area,
    address: fate === 'refused' ? UNREACHABLE : `${street}${3 + pick(`${person}/door`, 190)}号`,
  };
  const base: Waybill = {
    orderId,
    waybillId: waybillNumber(courier.waybillStyle, FIRST_PLACE + nth),
    deliveryId,
    bizId,
    openid: nth % 7 === 6 ? '' : `o-demo-buyer-${10 + person}`,
    orderStatus: fate === 'cancelled' ? 1 : 0,
    serviceName: courier.services[0]?.serviceName ?? '',
    sender: SENDER,
    receiver,
    goods: [{ name: goods, count }],
    weight: Math.round(kilograms * count * 10) / 10,
    customRemark: nth % 11 === 4 ? '易碎物品，轻拿轻放' : '',
    sorting: sortingFor(deliveryId, receiver),
    createTime,
    charged: courier.franchise && fate !== 'cancelled',
  };
  const waybill: Waybill = {
    ...base,
    fingerprint: fingerprint(requestOf(base)),
    ...(fate === 'cancelled' && { cancelTime: createTime + 11 * 60 }),
    ...courseOf(fate, base, now),
  };
  return { waybill, fate, printed: printed && !NOTHING_MADE.has(fate) && fate !== 'cancelled' };
}

/** The ways that differ from the one the clock brings about. */
function courseOf(fate: Fate, waybill: Waybill, now: number): Pick<Waybill, 'course'> | undefined {
  const plan = plannedTrack(waybill);
  const to = shortName(waybill.receiver.city);
  const before = (node: number) => plan.filter(({ actionType }) => actionType < node);
  const ending = (actionType: number, actionMsg: string): { course: PathNode[] } => {
    const onTheWay = before(NODE.signed);
    const last = onTheWay[onTheWay.length - 1]?.actionTime ?? waybill.createTime;
    const actionTime = Math.max(last - 60, Math.min(last + 2 * 3600, hoursAgo(now, 1)));
    return {
      course: [
        ...onTheWay.filter((node) => node.actionTime < actionTime),
        { actionTime, actionType, actionMsg },
      ],
    };
  };
  switch (fate) {
    case 'waiting':
      return { course: plannedTrack({ ...waybill, createTime: hoursAgo(now, 0.2) }) };
    case 'neverCollected':
      return { course: plan.slice(0, 1) };
    case 'lostUnderway':
      return { course: plan.slice(0, 3) };
    case 'notAccepted':
      return ending(300004, `【${to}】派送不成功，收件人电话无人接听，等待再次派送`);
    case 'problem':
      return ending(400005, `【${to}】快件外包装破损，已登记为问题件，请联系网点处理`);
    default:
      return undefined;
  }
}

function fail(): never {
  throw new Error('The demo lists are empty');
}
