import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import type { WaybillStage } from '../../../../cloudfunctions/shared/waybill/stages';
import { courierName } from '../../kit/logic/couriers';
import { STAGE_WORDS } from '../../waybill/logic/stage';
import type { ListFilter } from './filter';

/** Those the cloud counts. */
export type Counts = Partial<Record<WaybillStage, number>>;

export interface Tab {
  /** '' for all. */
  stage: WaybillStage | '';
  label: string;
  /** '' where it is not known. */
  count: string;
}

const ALWAYS: WaybillStage[] = ['waiting', 'moving', 'signed', 'trouble', 'cancelled'];
/** Nobody needs to see these while there are none. */
const IF_ANY: WaybillStage[] = ['unconfirmed', 'failed'];

/**
 * 全部 first, then what needs somebody, then the way of a parcel. The current one is always there. What is done
 * carries no number: nobody works through it, and counting it would take longer every day.
 */
export function tabsOf(counts: Counts | undefined, current: WaybillStage | ''): Tab[] {
  const urgent = IF_ANY.filter((stage) => counts?.[stage] || stage === current);
  return [
    { stage: '', label: '全部', count: '' },
    ...[...urgent, ...ALWAYS].map((stage) => ({
      stage,
      label: STAGE_WORDS[stage].text,
      count: said(counts?.[stage]),
    })),
  ];
}

function said(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}

export interface Chip {
  /** The parts of the filter it stands for. */
  keys: (keyof ListFilter)[];
  label: string;
}

/** What else the list is narrowed to, to be taken away one by one. */
export function chipsOf(filter: ListFilter, couriers: Courier[]): Chip[] {
  const { stage, stuck, printed, deliveryId, from, to } = filter;
  const chips: Chip[] = [];
  if (stuck) chips.push({ keys: ['stuck'], label: '轨迹停滞' });
  // 待揽件 has a switch for it.
  if (printed !== undefined && stage !== 'waiting')
    chips.push({ keys: ['printed'], label: printed ? '已打印' : '未打印' });
  if (deliveryId) chips.push({ keys: ['deliveryId'], label: courierName(couriers, deliveryId) });
  if (from || to) chips.push({ keys: ['from', 'to'], label: `${daysText(from, to)} 建的` });
  return chips;
}

function daysText(from = '', to = ''): string {
  const [first, last] = [from.slice(5), to.slice(5)];
  if (!to) return `${first} 起`;
  if (!from) return `${last} 及以前`;
  return first === last ? first : `${first} 至 ${last}`;
}

export function without(filter: ListFilter, keys: (keyof ListFilter)[]): ListFilter {
  const kept = { ...filter };
  for (const key of keys) delete kept[key];
  return kept;
}
