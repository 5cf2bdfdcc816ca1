import { serve } from '../../shared/call/serve';
import { giveUp, placeAgain } from '../../shared/waybill/decide';
import { openDesk } from '../../shared/waybill/desk';
import { decideOrder } from './contract';

export const main = serve(decideOrder, async ({ orderId, decision }, { deadline }) => {
  const decide = decision === 'again' ? placeAgain : giveUp;
  return { ...(await decide(orderId, openDesk(deadline))), errCode: 0, errMsg: 'decideOrder:ok' };
});
