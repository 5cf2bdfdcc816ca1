import { standingStill } from '../listOrders/stuck';
import { cloud } from '../shared/call/cloud';
import type { Invocation, Success } from '../shared/call/serve';
import type { RequestOf } from '../shared/contract/define';
import { waybills as openWaybills } from '../shared/waybill/ledger';
import { dayOf } from '../shared/waybill/record';
import type { overview } from './contract';

const DAY_MS = 24 * 3600_000;
const DAYS = 7;

export async function count(
  { accounts = [] }: RequestOf<typeof overview>,
  { deadline }: Invocation,
): Promise<Success<typeof overview>> {
  const waybills = openWaybills(deadline);
  const now = Date.now();
  const week = Array.from({ length: DAYS }, (_, at) => dayOf(now - (DAYS - 1 - at) * DAY_MS));
  const [made, unprinted, waiting, moving, unconfirmed, trouble, stuck] = await Promise.all([
    madeSince(waybills, week[0] as string),
    waybills.count({ stage: 'waiting', printedAt: cloud.database().command.exists(false) }),
    waybills.count({ stage: 'waiting' }),
    waybills.count({ stage: 'moving' }),
    waybills.count({ stage: 'unconfirmed' }),
    waybills.count({ stage: 'trouble' }),
    waybills.count(standingStill(now)),
  ]);
  const sum = (belongs: (of: Made) => boolean) =>
    made.reduce((total, { of, count }) => (belongs(of) ? total + count : total), 0);
  return {
    // Refused orders cost no sheet.
    days: week.map((day) => ({ day, count: sum((of) => of.day === day && of.stage !== 'failed') })),
    unprinted,
    waiting,
    moving,
    signed: sum(({ stage }) => stage === 'signed'),
    attention: { unconfirmed, failed: sum(({ stage }) => stage === 'failed'), trouble, stuck },
    usage: accounts.map(({ deliveryId, bizId }) => ({
      deliveryId,
      bizId,
      count: sum((of) => of.deliveryId === deliveryId && of.bizId === bizId && of.stage !== 'failed'),
    })),
    errCode: 0,
    errMsg: 'overview:ok',
  };
}

type Made = Awaited<ReturnType<typeof madeSince>>[number]['of'];

/** The week in one question: each count of its own would be a read of the day's quota. */
function madeSince(waybills: ReturnType<typeof openWaybills>, day: string) {
  return waybills.tally({ day: cloud.database().command.gte(day) }, ['day', 'stage', 'deliveryId', 'bizId']);
}
