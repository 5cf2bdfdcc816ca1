import { openapi } from '../../shared/call/openapi';
import { serve } from '../../shared/call/serve';
import { bestEffort, waybills } from '../../shared/waybill/ledger';
import { lentOpenid } from '../../shared/waybill/lend';
import { nodesOf, notePath } from '../../shared/waybill/path';
import { getPath } from './contract';

const ask = openapi(getPath);

/** Reads the track. The ledger lends the buyer's openid and learns what WeChat said; without it the read works, too. */
export const main = serve(getPath, async (request, { caller, deadline }) => {
  const ledger = waybills(deadline);
  const openid = await lentOpenid(ledger, request, caller, deadline);
  const answer = await ask({ ...request, openid }, { deadline });
  await bestEffort(deadline, notePath(ledger, request, nodesOf(answer), Date.now()));
  return answer;
});
