import { openapi } from '../../shared/call/openapi';
import { serve } from '../../shared/call/serve';
import { cancel } from '../../shared/waybill/cancel';
import { openDesk } from '../../shared/waybill/desk';
import { lentOpenid } from '../../shared/waybill/lend';
import { cancelOrder } from './contract';

const ask = openapi(cancelOrder);
const OK = { errCode: 0, errMsg: 'openapi.logistics.cancelOrder:ok' };

export const main = serve(cancelOrder, async (request, { caller, deadline }) => {
  const desk = openDesk(deadline);
  const openid = await lentOpenid(desk.ledger, request, caller, deadline);
  const order = { ...request, openid };
  return (await cancel(order, (until) => ask(order, { deadline: until }), desk)) ?? OK;
});
