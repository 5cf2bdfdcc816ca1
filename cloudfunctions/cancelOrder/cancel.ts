import { look } from '../getOrder/look';
import { openapi } from '../shared/call/openapi';
import { within } from '../shared/call/within';
import type { RequestOf } from '../shared/contract/define';
import { isTransportCode } from '../shared/failure/codes';
import { CallError } from '../shared/failure/failure';
import { noteCancelled, openidOf } from '../shared/waybill/ledger';
import { cancelOrder } from './contract';

type CancelRequest = RequestOf<typeof cancelOrder>;

const ALREADY_CANCELLED = 9300524;
/** How long the whole may take, in milliseconds, and the look of it: the ledger needs a few of the function's 20 s. */
const BUDGET_MS = 15_000;
const LOOK_MS = 4000;
const ask = openapi(cancelOrder);

/** Cancels, and finds out by a look what became of it where the answer got lost. The ledger follows. */
export async function cancel(request: CancelRequest) {
  const until = performance.now() + BUDGET_MS;
  const order = { ...request, openid: request.openid ?? (await openidOf(request.orderId)) };
  try {
    const answer = await within(until - LOOK_MS - performance.now(), ask(order));
    await noteCancelled(order.orderId);
    return answer;
  } catch (thrown) {
    const done = await isCancelledAnyway(order, thrown);
    if (!done) throw thrown;
    await noteCancelled(order.orderId);
    if (done === 'before') throw thrown;
    return { errCode: 0, errMsg: 'openapi.logistics.cancelOrder:ok' };
  }
}

async function isCancelledAnyway(
  order: CancelRequest,
  thrown: unknown,
): Promise<'before' | 'now' | undefined> {
  if (!(thrown instanceof CallError)) return undefined;
  if (thrown.errCode === ALREADY_CANCELLED) return 'before';
  if (!isTransportCode(thrown.errCode) && thrown.errCode !== -1) return undefined;
  const sighting = await look(order, LOOK_MS);
  return sighting.kind === 'found' && sighting.cancelled ? 'now' : undefined;
}
