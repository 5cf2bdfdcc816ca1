import { cancelOrder } from '../../../../cloudfunctions/logistics/cancelOrder/contract';
import { WECHAT } from '../../../../cloudfunctions/shared/failure/codes';
import { callFunction } from '../../kit/services/cloud';
import type { Target, Work } from '../logic/job';
import { takeTurns } from '../logic/take-turns';

const AT_ONCE = 3;

export async function cancelAll({ pending, finish, goOn }: Work): Promise<void> {
  const cancel = async (target: Target) => {
    const { orderId, deliveryId, waybillId } = target;
    const outcome = await callFunction(cancelOrder, { orderId, deliveryId, waybillId });
    // Cancelled already: what was wanted.
    const gone = outcome.ok || outcome.failure.errCode === WECHAT.alreadyCancelled;
    finish(target, gone ? undefined : outcome.failure.error);
  };
  await takeTurns(pending, AT_ONCE, cancel, goOn);
}
