import { pick } from './fingerprint';
import { shortName } from './sorting';
import type { PathNode, Waybill } from './state';

/** Of docs/wechat/logistics-api.md#action-types. */
export const NODE = {
  collected: 100001,
  assigned: 100003,
  underway: 200001,
  delivering: 300002,
  signed: 300003,
} as const;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const PEOPLE = ['周海', '孙立', '何敏', '郑涛', '蒋平'];

/**
 * The whole way of a waybill, from the clerk's desk to the signature about two days later. Times and people
 * come from the order id alone, so the same order always takes the same way.
 */
export function plannedTrack({ orderId, createTime, sender, receiver, course }: Waybill): PathNode[] {
  if (course) return course;
  const from = shortName(sender.city);
  const to = shortName(receiver.city);
  const collector = courierPerson(`${orderId}/from`);
  const deliverer = courierPerson(`${orderId}/to`);
  const legs: [after: number, type: number, message: string][] = [
    [30 * MINUTE, NODE.assigned, `已分配快递员${collector}上门取件`],
    [55 * MINUTE, NODE.collected, `【${from}】快件已由${sender.area}营业点揽收，快递员${collector}`],
    [5 * HOUR, NODE.underway, `【${from}】快件已到达${from}集散中心`],
    [22 * HOUR, NODE.underway, `【${to}】快件已离开${from === to ? '' : `${from}，到达`}${to}集散中心`],
    [38 * HOUR, NODE.underway, `【${to}】快件已到达${receiver.area}营业点`],
    [42 * HOUR, NODE.delivering, `【${to}】快递员${deliverer}正在派送`],
    [45 * HOUR, NODE.signed, `【${to}】快件已签收，签收人：本人`],
  ];
  return legs.map(([after, actionType, actionMsg], place) => ({
    // Up to a twentieth later than planned: real couriers are late in proportion to the way, too.
    actionTime: createTime + after + pick(`${orderId}/${place}`, Math.round(after / 20)),
    actionType,
    actionMsg,
  }));
}

function courierPerson(seed: string): string {
  return `${PEOPLE[pick(seed, PEOPLE.length)]}（1380013${8030 + pick(`${seed}/phone`, 60)}）`;
}
