import { cloud } from '../shared/call/cloud';
import { waybills } from '../shared/waybill/ledger';

const DAY_MS = 24 * 3600_000;
/** An order whose outcome is not known needs its request for recovery. */
const SETTLED = ['created', 'refused', 'orphaned', 'cancelled'];

/**
 * Takes names, phones, addresses, openids and the words of couriers out of orders older than so many days; what is
 * counted (courier, account, city, day, state) stays. Answers how many orders it was.
 */
export async function erasePersonalData(days: number): Promise<number> {
  const { command: _ } = cloud.database();
  const old = { createdAt: _.lt(Date.now() - days * DAY_MS), state: _.in(SETTLED) };
  const words = waybills.updateAll({ ...old, 'track.message': _.gt('') }, { 'track.message': '' });
  const people = waybills.updateAll(
    { ...old, erasedAt: _.exists(false) },
    {
      erasedAt: Date.now(),
      request: {},
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
