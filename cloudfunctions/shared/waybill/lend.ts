import type { Deadline } from '../call/deadline';
import type { Caller } from '../people/caller';
import { bestEffort, type Ledger } from './ledger';

/**
 * The buyer's openid for a call about an order: as it was named, else the ledger's. A viewer's is not believed: WeChat's
 * answer would tell whether a guess was right.
 */
export async function lentOpenid(
  ledger: Ledger,
  { orderId, openid }: { orderId: string; openid?: string },
  { role }: Caller,
  deadline: Deadline,
): Promise<string | undefined> {
  if (openid && role !== 'viewer') return openid;
  return (await bestEffort(deadline, ledger.find(orderId)))?.openid || undefined;
}
