import { cloud } from '../call/cloud';
import { DAY_MS, startOf } from './days';
import { beginningsOf, searchText, soughtPhone } from './search';
import type { WaybillStage } from './stages';
import { standingStill } from './stuck';

/** Where a page ended: the list goes on with older waybills, or with smaller orderIds of the same millisecond. */
export interface Position {
  createdAt: number;
  orderId: string;
}

export interface ListFilter {
  stage?: WaybillStage;
  /** Only those whose track stands still. */
  stuck?: true;
  printed?: boolean;
  deliveryId?: string;
  /** Days such as 2026-11-22, both included. */
  from?: string;
  to?: string;
  text?: string;
  after?: Position;
  /** Names and phones may be searched, too: whoever is not shown them could find them out one letter at a time. */
  byPerson: boolean;
}

export function filterOf(filter: ListFilter): object {
  const { stage, stuck, printed, deliveryId, from, to, after, byPerson } = filter;
  const { command: _ } = cloud.database();
  const text = searchText(filter.text ?? '');
  const parts = [
    ...(stage ? [{ stage }] : []),
    ...(stuck ? [standingStill(Date.now())] : []),
    ...(printed === undefined ? [] : [{ printedAt: _.exists(printed) }]),
    ...(deliveryId ? [{ deliveryId }] : []),
    // By the time the list is sorted by, so that the database begins where the days do.
    ...(from ? [{ createdAt: _.gte(startOf(from)) }] : []),
    ...(to ? [{ createdAt: _.lt(startOf(to) + DAY_MS) }] : []),
    ...(text ? [matching(text, byPerson)] : []),
    ...(after ? [before(after)] : []),
  ];
  return parts.length ? _.and(...parts) : {};
}

/** Digits alone, and five on end, are in numbers only. */
const NUMBER = /^(\d+|[\w-]*\d{5}[\w-]*)$/;
const LAST_FOUR = /^\d{4}$/;

/**
 * Order id or waybill number from their beginning in any case, the last four of the phone, which everybody is shown;
 * `byPerson` also a whole phone number, or a name from anywhere. Only looking for a name takes a look at every record.
 */
function matching(text: string, byPerson: boolean): object {
  const phone = byPerson ? soughtPhone(text) : undefined;
  const name = byPerson && !phone && !NUMBER.test(text);
  return cloud
    .database()
    .command.or(
      ...beginning('_id', text),
      ...beginning('waybillId', text.replace(/\s/g, '')),
      ...(LAST_FOUR.test(text) ? [{ lastFour: text }] : []),
      ...(phone ? [{ lastFour: phone.lastFour, 'receiver.phone': regexp(phone.pattern) }] : []),
      ...(name ? [{ 'receiver.name': regexp(literal(text), 'i') }] : []),
    );
}

function beginning(field: '_id' | 'waybillId', text: string): object[] {
  const { command: _ } = cloud.database();
  return beginningsOf(text).map((begin) => {
    const begins = { [field]: regexp(`^${literal(begin)}`) };
    const isAll = begin.length === text.length;
    return isAll ? begins : _.and(begins, { [field]: regexp(`^${literal(text)}`, 'i') });
  });
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const regexp = (pattern: string, options = '') => cloud.database().RegExp({ regexp: pattern, options });

/** The bound beside the choice lets the database begin there instead of reading all that is newer. */
function before({ createdAt, orderId }: Position): object {
  const { command: _ } = cloud.database();
  const later = _.or({ createdAt: _.lt(createdAt) }, { _id: _.lt(orderId) });
  return _.and({ createdAt: _.lte(createdAt) }, later);
}
