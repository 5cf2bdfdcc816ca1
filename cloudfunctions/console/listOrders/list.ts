import type { Invocation, Success } from '../../shared/call/serve';
import type { RequestOf } from '../../shared/contract/define';
import { OWN } from '../../shared/failure/codes';
import { CallError } from '../../shared/failure/failure';
import { waybills } from '../../shared/waybill/ledger';
import { filterOf, type Position } from '../../shared/waybill/list-filter';
import { listed } from '../../shared/waybill/listed-record';
import { OPEN_STAGES, type OpenStage } from '../../shared/waybill/stages';
import type { listOrders, WaybillPage } from './contract';
import { readCursor, writeCursor } from './cursor';

const DEFAULT_PAGE = 20;

/** One page of the ledger; the first brings the counts along. */
export async function list(
  { limit = DEFAULT_PAGE, cursor, ...wanted }: RequestOf<typeof listOrders>,
  { caller, deadline }: Invocation,
): Promise<Success<typeof listOrders>> {
  const ledger = waybills(deadline);
  const after = cursor ? positionOf(cursor) : undefined;
  const filter = filterOf({ ...wanted, after, byPerson: caller.role !== 'viewer' });
  const [records, sums] = await Promise.all([
    ledger.list(filter, NEWEST_FIRST, limit + 1),
    cursor || wanted.text ? {} : summary(ledger),
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

function positionOf(cursor: string): Position {
  const position = readCursor(cursor);
  if (position) return position;
  const issues = [{ path: 'cursor', message: '翻页位置不对，请从第一页重新开始' }];
  throw new CallError(OWN.invalidRequest, 'listOrders:fail invalid request: cursor', { issues });
}

async function summary(ledger: ReturnType<typeof waybills>): Promise<Pick<WaybillPage, 'counts'>> {
  const counts = await Promise.all(
    OPEN_STAGES.map(async (stage) => [stage, await ledger.count({ stage })] as const),
  );
  return { counts: Object.fromEntries(counts) as Record<OpenStage, number> };
}
