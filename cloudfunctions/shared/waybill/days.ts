export const DAY_MS = 24 * 3600_000;
/** China has one clock, without summer time: UTC+8. */
const CHINA_MS = 8 * 3600_000;

/** The calendar day in China of a time in milliseconds, such as 2026-11-22. */
export function dayOf(ms: number): string {
  return new Date(ms + CHINA_MS).toISOString().slice(0, 10);
}

/** When a calendar day begins in China, in milliseconds since the epoch. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - CHINA_MS;
}
