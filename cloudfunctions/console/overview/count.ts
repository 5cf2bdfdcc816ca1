import { cloud } from '../../shared/call/cloud';
import type { Invocation, Success } from '../../shared/call/serve';
import type { RequestOf } from '../../shared/contract/define';
import { DAY_MS, dayOf } from '../../shared/waybill/days';
import { waybills } from '../../shared/waybill/ledger';
import { standingStill } from '../../shared/waybill/stuck';
import type { overview } from './contract';

const DAYS = 7;

export async function count(
  { accounts = [] }: RequestOf<typeof overview>,
  { deadline }: Invocation,
): Promise<Success<typeof overview>> {
  const ledger = waybills(deadline);
  const now = Date.now();
  const week = Array.from({ length: DAYS }, (_, at) => dayOf(now - (DAYS - 1 - at) * DAY_MS));
  const [made, unprinted, waiting, moving, unconfirmed, trouble, stuck] = await Promise.all([
    madeSince(ledger, week[0] as string),
    ledger.count({ stage: 'waiting', printedAt: cloud.database().command.exists(false) }),
    ledger.count({ stage: 'waiting' }),
    ledger.count({ stage: 'moving' }),
    ledger.count({ stage: 'unconfirmed' }),
    ledger.count({ stage: 'trouble' }),
    ledger.count(standingStill(now)),
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
function madeSince(ledger: ReturnType<typeof waybills>, day: string) {
  return ledger.tally({ day: cloud.database().command.gte(day) }, ['day', 'stage', 'deliveryId', 'bizId']);
}
