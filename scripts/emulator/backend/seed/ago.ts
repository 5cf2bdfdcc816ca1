const HOUR = 3600;

/** Unix seconds that many hours before `now` (milliseconds). */
export function hoursAgo(now: number, hours: number): number {
  return Math.floor(now / 1000 - hours * HOUR);
}

export function daysAgo(now: number, days: number): number {
  return hoursAgo(now, days * 24);
}
