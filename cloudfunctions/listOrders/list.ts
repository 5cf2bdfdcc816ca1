import { addOrder } from '../addOrder/contract';
import { cloud } from '../shared/call/cloud';
import type { Invocation, Success } from '../shared/call/serve';
import type { RequestOf } from '../shared/contract/define';
import { OWN } from '../shared/failure/codes';
import { CallError, failureOf } from '../shared/failure/failure';
import { waybills as openWaybills } from '../shared/waybill/ledger';
import { startOf, type WaybillRecord } from '../shared/waybill/record';
import {
  type ListedWaybill,
  type listOrders,
  OPEN_STAGES,
  type OpenStage,
  type WaybillPage,
} from './contract';
import { type Position, readCursor, writeCursor } from './cursor';
import { standingStill } from './stuck';

type ListRequest = RequestOf<typeof listOrders>;

const DEFAULT_PAGE = 20;
const DAY_MS = 24 * 3600_000;

/** One page of the ledger; the first brings the counts along. */
export async function list(
  request: ListRequest,
  { deadline }: Invocation,
): Promise<Success<typeof listOrders>> {
  const waybills = openWaybills(deadline);
  const { limit = DEFAULT_PAGE, cursor } = request;
  const [records, sums] = await Promise.all([
    waybills.list(filterOf(request), NEWEST_FIRST, limit + 1),
    cursor || request.text ? {} : summary(waybills),
  ]);
  const page = records.slice(0, limit);
  const last = records.length > limit ? page[page.length - 1] : undefined;
  const next = last && { cursor: writeCursor({ createdAt: last.createdAt, orderId: last._id }) };
  return { list: page.map(listed), ...next, ...sums, errCode: 0, errMsg: 'listOrders:ok' };
}

const NEWEST_FIRST = [
  ['createdAt', 'desc'],
  ['_id', 'desc'],
] as const;

function filterOf({ stage, stuck, printed, deliveryId, from, to, text, cursor }: ListRequest): object {
  const { command: _ } = cloud.database();
  const parts = [
    ...(stage ? [{ stage }] : []),
    ...(stuck ? [standingStill(Date.now())] : []),
    ...(printed === undefined ? [] : [{ printedAt: _.exists(printed) }]),
    ...(deliveryId ? [{ deliveryId }] : []),
    // By the time the list is sorted by, so that the database begins where the days do.
    ...(from ? [{ createdAt: _.gte(startOf(from)) }] : []),
    ...(to ? [{ createdAt: _.lt(startOf(to) + DAY_MS) }] : []),
    ...(text?.trim() ? [matching(text.trim())] : []),
    ...(cursor ? [before(positionOf(cursor))] : []),
  ];
  return parts.length ? _.and(...parts) : {};
}

/** Five digits on end are in numbers only. */
const NUMBER = /^[\w-]*\d{5}[\w-]*$/;

/**
 * Order id or waybill number from their beginning, a name from anywhere, the last four of the phone. A number is looked
 * up where numbers are in order; looking for a name takes a look at every record.
 */
function matching(text: string): object {
  const db = cloud.database();
  const literal = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern = (regexp: string, options = '') => db.RegExp({ regexp, options });
  if (NUMBER.test(text)) {
    const spellings = [...new Set([literal, literal.toUpperCase(), literal.toLowerCase()])];
    return db.command.or(
      { _id: pattern(`^${literal}`) },
      ...spellings.map((spelling) => ({ waybillId: pattern(`^${spelling}`) })),
    );
  }
  return db.command.or(
    { _id: pattern(`^${literal}`) },
    { waybillId: pattern(`^${literal.replace(/\s/g, '')}`, 'i') },
    { 'receiver.name': pattern(literal) },
    { lastFour: text },
  );
}

/** The bound beside the choice lets the database begin there instead of reading all that is newer. */
function before({ createdAt, orderId }: Position): object {
  const { command: _ } = cloud.database();
  const later = _.or({ createdAt: _.lt(createdAt) }, { _id: _.lt(orderId) });
  return _.and({ createdAt: _.lte(createdAt) }, later);
}

function positionOf(cursor: string): Position {
  const position = readCursor(cursor);
  if (position) return position;
  const issues = [{ path: 'cursor', message: '翻页位置不对，请从第一页重新开始' }];
  throw new CallError(OWN.invalidRequest, 'listOrders:fail invalid request: cursor', { issues });
}

async function summary(
  waybills: ReturnType<typeof openWaybills>,
): Promise<Required<Pick<WaybillPage, 'counts'>>> {
  const counts = await Promise.all(OPEN_STAGES.map((stage) => waybills.count({ stage })));
  return {
    counts: Object.fromEntries(OPEN_STAGES.map((stage, at) => [stage, counts[at]])) as Record<
      OpenStage,
      number
    >,
  };
}

/** A record as lists show it. */
export function listed(record: WaybillRecord): ListedWaybill {
  const {
    _id,
    waybillId,
    deliveryId,
    bizId,
    state,
    stage,
    receiver,
    track,
    printedAt,
    erasedAt,
    createdAt,
    updatedAt,
  } = record;
  return {
    orderId: _id,
    waybillId,
    deliveryId,
    bizId,
    state,
    stage,
    receiver,
    track,
    printedAt,
    erasedAt,
    ...(record.reason && { reason: explained(record.reason) }),
    createdAt,
    updatedAt,
  };
}

/** In the words that addOrder answered with. */
function explained({ errCode, ...details }: NonNullable<WaybillRecord['reason']>): ListedWaybill['reason'] {
  const { title, action } = failureOf(addOrder, new CallError(errCode, '', details)).error;
  return { errCode, title, action };
}
