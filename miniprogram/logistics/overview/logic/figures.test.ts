import type { Overview } from '../../../../cloudfunctions/console/overview/contract';
import { barsOf, figuresOf, isEmpty } from './figures';

const week = (...counts: number[]) =>
  counts.map((count, at) => ({ day: `2026-11-${String(16 + at)}`, count }));
const told = (more: Partial<Overview> = {}): Overview => ({
  days: week(0, 0, 0, 0, 0, 0, 0),
  unprinted: 0,
  waiting: 0,
  moving: 0,
  signed: 0,
  attention: { unconfirmed: 0, failed: 0, trouble: 0, stuck: 0 },
  usage: [],
  ...more,
});

describe('the four figures', () => {
  const figures = figuresOf(told({ days: week(1, 2, 3, 4, 5, 6, 7), waiting: 8, moving: 9, signed: 10 }));

  test('are those of today, of now and of the week', () => {
    expect(figures.map(({ label, count }) => `${label} ${count}`)).toEqual([
      '今天已建 7',
      '待揽件 8',
      '运输中 9',
      '7 天已签收 10',
    ]);
  });

  test('each know the list that they count', () => {
    expect(figures.map(({ filter }) => filter)).toEqual([
      { from: '2026-11-22', to: '2026-11-22' },
      { stage: 'waiting' },
      { stage: 'moving' },
      { stage: 'signed', from: '2026-11-16' },
    ]);
  });
});

describe('the bars', () => {
  test('name the days and mark today', () => {
    const bars = barsOf(week(0, 3, 0, 0, 0, 0, 12));
    expect(bars.map(({ weekday }) => weekday).join(' ')).toBe('周一 周二 周三 周四 周五 周六 今天');
    expect(bars.map(({ today }) => today).indexOf(true)).toBe(6);
    expect(bars[1]?.said).toBe('11-17 周二，建了 3 单');
  });

  test('are as high as their day, measured by the busiest', () => {
    expect(barsOf(week(0, 3, 6, 9, 12, 1, 6)).map(({ height }) => height)).toEqual([
      0, 25, 50, 75, 100, 8, 50,
    ]);
  });

  test('keep a week without waybills flat, and show one waybill beside ten thousand', () => {
    expect(barsOf(week(0, 0, 0, 0, 0, 0, 0)).every(({ height }) => height === 0)).toBe(true);
    const [one, , many] = barsOf(week(1, 0, 10_000, 0, 0, 0, 0));
    expect(one?.height).toBe(4);
    expect(many).toMatchObject({ height: 100, count: '1万' });
  });

  test.each([
    [9999, '9999'],
    [12_345, '1.2万'],
    [120_000, '12万'],
  ])('write %d above themselves as %s', (count, short) => {
    expect(barsOf(week(count))[0]?.count).toBe(short);
  });
});

test('a ledger is empty only where nothing is counted anywhere', () => {
  expect(isEmpty(told())).toBe(true);
  expect(isEmpty(told({ moving: 1 }))).toBe(false);
  expect(isEmpty(told({ attention: { unconfirmed: 1, failed: 0, trouble: 0, stuck: 0 } }))).toBe(false);
});
