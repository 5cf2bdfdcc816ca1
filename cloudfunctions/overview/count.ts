import { standingStill } from '../listOrders/stuck';
import { cloud } from '../shared/cloud';
import type { RequestOf } from '../shared/contract';
import { fewAtOnce } from '../shared/few';
import { dayOf, waybills } from '../shared/ledger';
import type { Success } from '../shared/serve';
import type { overview } from './contract';

const DAY_MS = 24 * 3600_000;
const DAYS = 7;
const COUNTS_AT_ONCE = 10;

export async function count({
  accounts = [],
}: RequestOf<typeof overview>): Promise<Success<typeof overview>> {
  const now = Date.now();
  const week = Array.from({ length: DAYS }, (_, at) => dayOf(now - (DAYS - 1 - at) * DAY_MS));
  const named = Object.entries(figures(now, week[0] as string));
  const filters = [
    ...named.map(([, filter]) => filter),
    ...week.map((day) => ({ day, ...made() })),
    ...accounts.map((account) => ({ ...account, ...since(week[0] as string), ...made() })),
  ];
  const counts = await fewAtOnce(COUNTS_AT_ONCE, filters, waybills.count);
  const figure = Object.fromEntries(named.map(([name], at) => [name, counts[at]])) as Figures;
  const perDay = counts.slice(named.length);
  const perAccount = perDay.slice(DAYS);
  const { unprinted, waiting, moving, signed, ...attention } = figure;
  return {
    days: week.map((day, at) => ({ day, count: perDay[at] as number })),
    unprinted,
    waiting,
    moving,
    signed,
    attention,
    usage: accounts.map((account, at) => ({ ...account, count: perAccount[at] as number })),
    errCode: 0,
    errMsg: 'overview:ok',
  };
}

type Figures = Record<keyof ReturnType<typeof figures>, number>;

function figures(now: number, firstDay: string) {
  const { command: _ } = cloud.database();
  return {
    unprinted: { stage: 'waiting', printedAt: _.exists(false) },
    waiting: { stage: 'waiting' },
    moving: { stage: 'moving' },
    signed: { stage: 'signed', ...since(firstDay) },
    unconfirmed: { stage: 'unconfirmed' },
    failed: { stage: 'failed', ...since(firstDay) },
    trouble: { stage: 'trouble' },
    stuck: standingStill(now),
  };
}

function since(day: string): object {
  return { day: cloud.database().command.gte(day) };
}

/** Refused orders cost no sheet. */
function made(): object {
  return { stage: cloud.database().command.neq('failed') };
}
