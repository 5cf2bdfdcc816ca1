import { openapi } from '../shared/call/openapi';
import { serve } from '../shared/call/serve';
import { batchGetOrder } from './contract';
import { divideRows } from './divide';

const ask = openapi(batchGetOrder);

export const main = serve(batchGetOrder, async (request) => {
  const answer = await ask(request);
  return { ...answer, ...divideRows(request.orderList, answer.orderList ?? []) };
});
