import { standingStill } from '../listOrders/stuck';
import { cloud } from '../shared/cloud';
import type { RequestOf } from '../shared/contract';
import { dayOf, waybills } from '../shared/ledger';
import type { Overview, overview } from './contract';

const DAY_MS = 24 * 3600_000;
const DAYS = 7;

export async function count({
  accounts = [],
}: RequestOf<typeof overview>): Promise<Overview & { errCode: number; errMsg: string }> {
  const { command: _ } = cloud.database();
  const now = Date.now();
  const week = Array.from({ length: DAYS }, (_, at) => dayOf(now - (DAYS - 1 - at) * DAY_MS));
  const thisWeek = { day: _.gte(week[0]) };
  const made = { stage: _.neq('failed') };
  const [perDay, perAccount, figures] = await Promise.all([
    Promise.all(week.map((day) => waybills.count({ day, ...made }))),
    Promise.all(accounts.map((account) => waybills.count({ ...account, ...thisWeek, ...made }))),
    Promise.all([
      waybills.count({ stage: 'waiting', printedAt: _.exists(false) }),
      waybills.count({ stage: 'waiting' }),
      waybills.count({ stage: 'moving' }),
      waybills.count({ stage: 'signed', ...thisWeek }),
      waybills.count({ stage: 'unconfirmed' }),
      waybills.count({ stage: 'failed', ...thisWeek }),
      waybills.count({ stage: 'trouble' }),
      waybills.count(standingStill(now)),
    ]),
  ]);
  const [unprinted, waiting, moving, signed, unconfirmed, failed, trouble, stuck] = figures;
  return {
    days: week.map((day, at) => ({ day, count: perDay[at] ?? 0 })),
    unprinted,
    waiting,
    moving,
    signed,
    attention: { unconfirmed, failed, trouble, stuck },
    usage: accounts.map((account, at) => ({ ...account, count: perAccount[at] ?? 0 })),
    errCode: 0,
    errMsg: 'overview:ok',
  };
}
