const HOUR_MS = 3600_000;
const DAYS_AHEAD = 7;

const two = (value: number) => String(value).padStart(2, '0');

function dayOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first full hour at least an hour away, on the phone's calendar: soon, and not over while the form is filled in. */
export function soonestPickup(nowMs: number): { date: string; time: string } {
  const then = new Date(nowMs + 2 * HOUR_MS);
  return { date: dayOf(then), time: `${two(then.getHours())}:00` };
}

/** First and last day a pickup can be wished for; a limit of ours. */
export function pickupDays(nowMs: number): { from: string; to: string } {
  const last = new Date(nowMs);
  last.setDate(last.getDate() + DAYS_AHEAD);
  return { from: dayOf(new Date(nowMs)), to: dayOf(last) };
}
