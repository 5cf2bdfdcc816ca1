import { openapi } from '../../shared/call/openapi';
import { serve } from '../../shared/call/serve';
import { adoptRows } from '../../shared/waybill/adopt-rows';
import { bestEffort, waybills } from '../../shared/waybill/ledger';
import { batchGetOrder } from './contract';
import { divideRows } from './divide';

const ask = openapi(batchGetOrder);

/** Reads the waybills; the ledger learns of those it had lost or whose cancellation it missed. */
export const main = serve(batchGetOrder, async (request, { deadline }) => {
  const answer = await ask(request, { deadline });
  const rows = answer.orderList ?? [];
  await bestEffort(deadline, adoptRows(waybills(deadline), request.orderList, rows));
  return { ...answer, ...divideRows(request.orderList, rows) };
});
