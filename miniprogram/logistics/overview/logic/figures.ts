import type { Overview } from '../../../../cloudfunctions/console/overview/contract';
import { STAGES } from '../../../../cloudfunctions/shared/waybill/stages';
import type { ListFilter } from '../../list/logic/filter';

/** A number of the first page and the waybills it counts. */
export interface Figure {
  name: 'today' | 'waiting' | 'moving' | 'signed';
  label: string;
  count: number;
  filter: ListFilter;
}

/** One day of the chart. */
export interface Bar {
  day: string;
  /** What stands above it: short enough for a seventh of a phone. */
  count: string;
  weekday: string;
  today: boolean;
  /** Height in per cent of the highest; 0 for a day without waybills. */
  height: number;
  /** For a screen reader. */
  said: string;
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
/** A day with one waybill beside a day with thousands is still seen. */
const LEAST_HEIGHT = 4;
const TEN_THOUSAND = 10_000;

export function figuresOf({ days, waiting, moving, signed }: Overview): Figure[] {
  const today = days[days.length - 1] ?? { day: '', count: 0 };
  const from = days[0]?.day;
  return [
    { name: 'today', label: '今天已建', count: today.count, filter: { from: today.day, to: today.day } },
    { name: 'waiting', label: STAGES.waiting, count: waiting, filter: { stage: 'waiting' } },
    { name: 'moving', label: STAGES.moving, count: moving, filter: { stage: 'moving' } },
    { name: 'signed', label: `7 天${STAGES.signed}`, count: signed, filter: { stage: 'signed', from } },
  ];
}

export function barsOf(days: Overview['days']): Bar[] {
  const highest = Math.max(1, ...days.map(({ count }) => count));
  return days.map(({ day, count }, at) => {
    const today = at === days.length - 1;
    const weekday = today ? '今天' : weekdayOf(day);
    return {
      day,
      count: inShort(count),
      weekday,
      today,
      height: count && Math.max(LEAST_HEIGHT, Math.round((count / highest) * 100)),
      said: `${day.slice(5)} ${weekday}，建了 ${count} 单`,
    };
  });
}

/** Whether the ledger has nothing to show at all. */
export function isEmpty({ days, waiting, moving, signed, attention }: Overview): boolean {
  const made = days.reduce((sum, { count }) => sum + count, 0);
  const needing = Object.values(attention).reduce((sum, count) => sum + count, 0);
  return made + waiting + moving + signed + needing === 0;
}

/** The day as China's calendar has it, wherever the phone is. */
function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

function inShort(count: number): string {
  return count < TEN_THOUSAND ? String(count) : `${Math.floor(count / (TEN_THOUSAND / 10)) / 10}万`;
}
