import { serve } from '../../shared/call/serve';
import { openDesk } from '../../shared/waybill/desk';
import { place } from '../../shared/waybill/place';
import { addOrder } from './contract';

export const main = serve(addOrder, async (request, { deadline }) => ({
  ...(await place(request, openDesk(deadline))),
  errCode: 0,
  errMsg: 'openapi.logistics.addOrder:ok',
}));
