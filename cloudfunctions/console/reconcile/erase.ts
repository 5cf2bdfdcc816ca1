import { cloud } from '../../shared/call/cloud';
import type { Deadline } from '../../shared/call/deadline';
import { adopted } from '../../shared/waybill/adopt';
import { DAY_MS } from '../../shared/waybill/days';
import { look } from '../../shared/waybill/desk';
import { compareAndSet } from '../../shared/waybill/ledger';
import { stageOf } from '../../shared/waybill/record';
import { listOverdue, type Waybills } from './due';

const MOST_CLOSED = 20;
/** While WeChat does not answer, an open order is asked for so much longer, in days; then it is closed all the same. */
const GRACE_DAYS = 30;
const LOOK_MS = 3000;
/** An order whose outcome is not known needs its request for recovery. */
const SETTLED = ['created', 'refused', 'orphaned', 'cancelled'];

/**
 * Takes names, phones, addresses, openids and the words of couriers out of orders older than so many days; what is
 * counted (courier, account, city, day, state) stays. An order still open then is looked up once more and closed.
 * Answers how many orders it was.
 */
export async function erasePersonalData(
  waybills: Waybills,
  days: number,
  deadline: Deadline,
): Promise<number> {
  await closeOverdue(waybills, days, deadline);
  const { command: _ } = cloud.database();
  const old = { createdAt: _.lt(Date.now() - days * DAY_MS), state: _.in(SETTLED) };
  const words = waybills.updateAll({ ...old, 'track.message': _.gt('') }, { 'track.message': '' });
  const people = waybills.updateAll(
    { ...old, erasedAt: _.exists(false) },
    {
      erasedAt: Date.now(),
      request: {} as never,
      'receiver.name': '',
      'receiver.phone': '',
      lastFour: '',
      openid: '',
      waybillData: [],
      reason: undefined,
    },
  );
  return (await Promise.all([people, words]))[0];
}

async function closeOverdue(waybills: Waybills, days: number, deadline: Deadline): Promise<void> {
  for (const record of await listOverdue(waybills, Date.now(), days, MOST_CLOSED)) {
    if (deadline.left() < LOOK_MS) return;
    const { _id: orderId, deliveryId, openid, createdAt } = record;
    const sighting = await look({ orderId, deliveryId, openid }, deadline.within(LOOK_MS));
    const mayWait = Date.now() - createdAt < (days + GRACE_DAYS) * DAY_MS;
    if (sighting.kind === 'unclear' && mayWait) continue;
    const found = sighting.kind === 'found' ? { deliveryId, ...sighting } : undefined;
    const closed = { state: 'orphaned' as const, stage: stageOf('orphaned'), leaseUntil: 0 };
    await compareAndSet(waybills, orderId, (stored) => {
      if (!SETTLED.includes(stored.state))
        return (found && adopted({ ...stored, state: 'unknown' }, found)) ?? closed;
      return undefined;
    });
  }
}
