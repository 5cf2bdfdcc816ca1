import type { Columns } from './picker-columns';

const two = (value: number) => String(value).padStart(2, '0');
const span = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

export function timeColumns(
  value: string,
  start: string,
  end: string,
  indexes: number[] | undefined,
): Columns {
  const [low, high] = [parse(start, [0, 0]), parse(end, [23, 59])];
  const current = indexes ?? parse(value, [0, 0]);
  const hours = span(low[0] ?? 0, high[0] ?? 23);
  const minutes = span(0, 59);
  const at = indexes ?? [Math.max(0, hours.indexOf(current[0] ?? 0)), current[1] ?? 0];
  return {
    rows: [hours.map(two), minutes.map(two)],
    indexes: at,
    value: ([hour = 0, minute = 0]) => `${two(hours[hour] ?? 0)}:${two(minutes[minute] ?? 0)}`,
  };
}

export function dateColumns(
  value: string,
  start: string,
  end: string,
  fields: string,
  indexes: number[] | undefined,
): Columns {
  const today = new Date();
  const now = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const low = parse(start, [1970, 1, 1]);
  const high = parse(end, [2100, 12, 31]);
  const years = span(low[0] ?? 1970, high[0] ?? 2100);
  const chosen = parse(value, now);
  const at =
    indexes ??
    [years.indexOf(chosen[0] ?? 0), (chosen[1] ?? 1) - 1, (chosen[2] ?? 1) - 1].map((index) =>
      Math.max(0, index),
    );
  const days = new Date(years[at[0] ?? 0] ?? 1970, (at[1] ?? 0) + 1, 0).getDate();
  const all = [
    years.map((year) => `${year}年`),
    span(1, 12).map((month) => `${month}月`),
    span(1, days).map((day) => `${day}日`),
  ];
  const count = { year: 1, month: 2 }[fields] ?? 3;
  return {
    rows: all.slice(0, count),
    indexes: at.slice(0, count).map((index, column) => Math.min(index, (all[column]?.length ?? 1) - 1)),
    value: ([year = 0, month = 0, day = 0]) =>
      [String(years[year]), two(month + 1), two(day + 1)].slice(0, count).join('-'),
  };
}

function parse(text: string, fallback: number[]): number[] {
  const numbers = text.split(/[-:]/).map(Number);
  return text && numbers.every(Number.isFinite)
    ? fallback.map((value, at) => numbers[at] ?? value)
    : fallback;
}
