const HOUR = 3600;
const DAY = 24 * HOUR;
const CHINA = 8 * HOUR;

/** Unix seconds that many hours before `now` (milliseconds). */
export function hoursAgo(now: number, hours: number): number {
  return Math.floor(now / 1000 - hours * HOUR);
}

export function daysAgo(now: number, days: number): number {
  return hoursAgo(now, days * 24);
}

/** Unix seconds of the midnight in China before `now` (milliseconds). */
export function chineseMidnight(now: number): number {
  return Math.floor((now / 1000 + CHINA) / DAY) * DAY - CHINA;
}

/** The calendar day in China of a time in milliseconds, said apart from the cloud functions, as ledger.ts is. */
export function chineseDay(ms: number): string {
  return new Date(ms + CHINA * 1000).toISOString().slice(0, 10);
}
