import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { count } from '../../shared/contract/fields';

export interface Reconciled {
  /** Orders this run looked at. */
  checked: number;
  /** Of these, orders without a known outcome that have one now. */
  resolved: number;
  /** Waybills whose track is up to date again, or whose cancellation is known now. */
  refreshed: number;
  /** Orders that still wait for WeChat's answer; they are tried again. */
  failed: number;
  /** Orders whose names, phones and addresses were taken out, because their time is over (PERSONAL_DATA_DAYS). */
  erased: number;
  /** Orders that are due and this run did not get to; ask again until it is 0 or nothing was resolved or refreshed. */
  remaining: number;
}

const MOST_ORDERS = 50;

/**
 * Brings the ledger in line with WeChat (docs/decisions/look-first-recovery.md#decision): orders without a
 * known outcome are recovered as addOrder does, waybills under way get their track. At most 50 orders and
 * about 12 s a run, the longest unattended first. The timer asks for a track every 6 hours; an owner's call
 * asks at once. Also takes personal data out of old orders.
 */
export const reconcile = defineContract({
  name: 'reconcile',
  family: 'console',
  title: '核对运单',
  call: { kind: 'own' },
  alsoCalls: ['logistics.addOrder', 'logistics.getOrder', 'logistics.getPath'],
  effect: 'write',
  role: 'owner',
  timer: true,
  request: v.strictObject({
    limit: v.optional(
      v.pipe(
        count('一次核对的数量', 1),
        v.maxValue(MOST_ORDERS, `一次核对的数量不能大于 ${MOST_ORDERS}`),
        v.title('一次核对的数量'),
      ),
    ),
  }),
  response: answers<Reconciled>(),
  errors: {},
});
