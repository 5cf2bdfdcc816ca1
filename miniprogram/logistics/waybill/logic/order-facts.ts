import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import { timeText } from '../../kit/logic/time';
import { personLine, viewPerson } from './person-view';

export interface Fact {
  name: string;
  value: string;
}

/** What is in the parcel and how it travels; lines without a value are left out. */
export function orderFacts(order: LedgerOrder, nowMs: number): Fact[] {
  const { request, service, goods = [], createdAt, printedAt, waybillId } = order;
  return filled([
    ['物品', goods.map(({ name, count }) => `${name} × ${count}`).join('、')],
    ['包裹', request?.cargo ? parcel(request.cargo) : ''],
    ['服务', service],
    ['保价', request?.insured?.useInsured ? yuan(request.insured.insuredValue) : ''],
    ['备注', request?.customRemark ?? ''],
    ['预约取件', timeText(request?.expectTime, nowMs)],
    ['建单时间', timeText(createdAt / 1000, nowMs)],
    ['打印', printed(waybillId, timeText((printedAt ?? 0) / 1000, nowMs))],
  ]);
}

/** Without a waybill there is nothing to print. */
function printed(waybillId: string, time: string): string {
  if (time) return `${time} 送去打印`;
  return waybillId ? '还没有打印' : '';
}

/** What a clerk rarely asks for: who sent it, through which account, for which buyer. */
export function rareFacts({ request, bizId }: LedgerOrder): Fact[] {
  return filled([
    ['寄件人', request?.sender ? personLine(viewPerson(request.sender)) : ''],
    ['快递账号', bizId],
    ['买家 openid', request?.openid ?? ''],
  ]);
}

type Cargo = NonNullable<LedgerOrder['request']>['cargo'];

function parcel({ count, weight, spaceX, spaceY, spaceZ }: Cargo): string {
  const size = spaceX && spaceY && spaceZ ? `${spaceX} × ${spaceY} × ${spaceZ} cm` : '';
  return [`${count} 件`, weight ? `${weight} kg` : '', size].filter(Boolean).join(' · ');
}

/** 分 as 元 with two decimals. */
function yuan(fen: number): string {
  return `${(fen / 100).toFixed(2)} 元`;
}

function filled(pairs: [string, string | undefined][]): Fact[] {
  return pairs.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
