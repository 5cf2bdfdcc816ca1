const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * A moment the way people say it: 刚刚, 12 分钟前, 今天 15:04, 昨天 15:04, 11-20 15:04, 2024-11-20.
 * `seconds` since the epoch, as WeChat gives times; 0 or nothing means never and says ''.
 */
export function timeText(seconds: number | undefined, nowMs: number): string {
  if (!seconds) return '';
  const then = new Date(seconds * 1000);
  const age = nowMs / 1000 - seconds;
  if (age >= 0 && age < MINUTE) return '刚刚';
  if (age >= 0 && age < HOUR) return `${Math.floor(age / MINUTE)} 分钟前`;
  const days = daysBetween(then, new Date(nowMs));
  if (days === 0) return `今天 ${clock(then)}`;
  if (days === 1) return `昨天 ${clock(then)}`;
  const day = `${two(then.getMonth() + 1)}-${two(then.getDate())}`;
  const year = then.getFullYear();
  return year === new Date(nowMs).getFullYear() ? `${day} ${clock(then)}` : `${year}-${day}`;
}

/** Midnights passed between two moments, on the phone's own calendar. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(later) - midnight(earlier)) / (24 * HOUR * 1000));
}

/** 15:04, on the phone's own clock; `ms` since the epoch. */
export function clockTime(ms: number): string {
  return clock(new Date(ms));
}

function clock(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
