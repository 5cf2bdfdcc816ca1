import { DAY_MS, dayOf } from '../../cloudfunctions/shared/waybill/days';
import { type Json, seedRecords } from '../local-wechat';

/** What a large shop makes in a day. */
const PER_DAY = 200;
/** Older than this they have all arrived. */
const UNDER_WAY = 300;

/** A ledger of so many waybills over as many days as they take, newest first, in the shapes of the demo's. */
export function manyWaybills(count: number, now: number): Json[] {
  const shapes = (seedRecords(now).waybills ?? []).filter(({ state }) => state === 'created');
  const signed = shapes.filter(({ stage }) => stage === 'signed');
  return Array.from({ length: count }, (_, at) => {
    const among = at < UNDER_WAY ? shapes : signed;
    const shape = among[at % among.length] as Json;
    const createdAt = now - Math.floor((at / PER_DAY) * DAY_MS) - 60_000;
    return {
      ...shape,
      _id: `BN${String(count - at).padStart(8, '0')}`,
      waybillId: `SF1${String(at).padStart(12, '0')}`,
      createdAt,
      updatedAt: createdAt,
      day: dayOf(createdAt),
    };
  });
}
