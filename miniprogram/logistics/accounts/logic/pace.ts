/** Sheets that last fewer days than this should be topped up now: a 网点 may take a day or two. */
export const LOW_DAYS = 5;
/** Where the use is not known: about a small shop's day. */
export const LOW_BALANCE = 50;

const WEEK = 7;
const LONG = 365;

/** Days the sheets last at the use of the last seven days; Infinity where none was used, undefined where unknown. */
export function daysLeft(sheets: number, weekUse: number | undefined): number | undefined {
  if (sheets <= 0) return 0;
  if (weekUse === undefined) return undefined;
  return weekUse > 0 ? (sheets * WEEK) / weekUse : Number.POSITIVE_INFINITY;
}

/** An account nobody used for a week is not low, whatever it has left, until it is empty. */
export function isLow(sheets: number, weekUse: number | undefined): boolean {
  const days = daysLeft(sheets, weekUse);
  return days === undefined ? sheets <= LOW_BALANCE : days < LOW_DAYS;
}

/** How long the sheets last, in words; '' where nothing is known. */
export function paceText(sheets: number, weekUse: number | undefined): string {
  const days = daysLeft(sheets, weekUse);
  if (sheets <= 0) return '已经用完';
  if (days === undefined) return '';
  if (days === Number.POSITIVE_INFINITY) return '最近 7 天没有用';
  if (days < 0.8) return '可能不够今天用';
  if (days < 1.5) return '大约够今天';
  if (days >= LONG) return '还能用一年以上';
  return `还能用约 ${Math.round(days)} 天`;
}

/** The same as a sentence that says what to do; '' where nothing needs to be done. */
export function topUpAdvice(sheets: number, weekUse: number | undefined): string {
  if (sheets <= 0) return '面单余额已经用完，不能再建运单。请联系网点充值。';
  if (!isLow(sheets, weekUse)) return '';
  const pace = weekUse === undefined ? '' : `，按最近 7 天的用量${paceText(sheets, weekUse)}`;
  return `面单余额只剩 ${sheets} 张${pace}。请联系网点充值。`;
}
