import { cancelOrder } from '../../../../cloudfunctions/logistics/cancelOrder/contract';
import { callFunction } from '../../kit/services/cloud';
import type { Target, Work } from '../logic/job';
import { takeTurns } from '../logic/take-turns';

const AT_ONCE = 3;
/** 运单已取消: what was wanted. */
const CANCELLED_ALREADY = 9300524;

export async function cancelAll({ pending, finish, goOn }: Work): Promise<void> {
  const cancel = async (target: Target) => {
    const { orderId, deliveryId, waybillId } = target;
    const outcome = await callFunction(cancelOrder, { orderId, deliveryId, waybillId });
    const gone = outcome.ok || outcome.failure.errCode === CANCELLED_ALREADY;
    finish(target, gone ? undefined : outcome.failure.error);
  };
  await takeTurns(pending, AT_ONCE, cancel, goOn);
}
