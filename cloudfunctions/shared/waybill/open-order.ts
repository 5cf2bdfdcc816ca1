import { closesAfter, mayRepeat } from './evidence';
import type { WaybillRecord } from './record';

/**
 * What happens by itself to an order whose outcome nobody knows. The cloud tells it, because a phone's clock may be
 * wrong. `repeated`: the same request is sent again until the order is an hour old; `lookedFor`: older, so it is only
 * looked for and a person decides; `givenUp`: a person decided so, it is only looked for.
 */
export type OpenOrder =
  | { care: 'repeated' }
  /** `closesAfter`: not closed as 没有建成 before, in milliseconds since the epoch. */
  | { care: 'lookedFor' | 'givenUp'; closesAfter: number };

/** Undefined for an order whose outcome is known. */
export function openOrder(record: WaybillRecord, now: number): OpenOrder | undefined {
  if (record.stage !== 'unconfirmed') return undefined;
  if (mayRepeat(record, now)) return { care: 'repeated' };
  return { care: record.givenUpAt ? 'givenUp' : 'lookedFor', closesAfter: closesAfter(record.looks, now) };
}
