import { openapi } from '../../shared/call/openapi';
import { serve } from '../../shared/call/serve';
import { adopt } from '../../shared/waybill/adopt';
import { bestEffort, waybills } from '../../shared/waybill/ledger';
import { lentOpenid } from '../../shared/waybill/lend';
import { sightingOf } from '../../shared/waybill/sighting';
import { getOrder } from './contract';

const ask = openapi(getOrder);

/**
 * Reads the waybill. The ledger lends the buyer's openid and learns of a waybill it had lost or whose cancellation
 * it missed; without it the read works, too.
 */
export const main = serve(getOrder, async (request, { caller, deadline }) => {
  const ledger = waybills(deadline);
  const openid = await lentOpenid(ledger, request, caller, deadline);
  const answer = await ask({ ...request, openid }, { deadline });
  const seen = sightingOf(answer);
  if (seen.kind === 'found') {
    const { orderId, deliveryId } = request;
    await bestEffort(deadline, adopt(ledger, orderId, { deliveryId, ...seen }));
  }
  return answer;
});
