import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import { isCancellable } from '../../list/logic/waybill-row';
import { choicesOf, type OpenChoice } from '../../open-orders/logic/open-order';

/** 打印面单, 取消运单, 再来一单, 重新下单 (with the receiver), 修改后重新下单; of an open order what choicesOf says. */
export type WaybillAction = 'print' | 'cancel' | 'same' | 'reorder' | 'amend' | OpenChoice;

export interface Facts {
  /** What the ledger knows; undefined where it does not know the order or could not be asked. */
  order?: Pick<LedgerOrder, 'state' | 'stage' | 'waybillId' | 'request' | 'track' | 'open'>;
  /** What WeChat said, if it was asked and knew. */
  waybill?: { waybillId: string; cancelled: boolean };
  clerk: boolean;
}

/** What this person may do with this waybill now, the most wanted first. */
export function actionsFor({ order, waybill, clerk }: Facts): WaybillAction[] {
  if (!clerk) return [];
  const repeatable = !!order?.request;
  const only = (...actions: WaybillAction[]) =>
    actions.filter((action) => repeatable || action === 'print' || action === 'cancel');
  if (waybill?.cancelled || order?.stage === 'cancelled' || order?.state === 'orphaned')
    return only('reorder');
  if (order?.state === 'refused') return only('amend');
  if (order?.stage === 'unconfirmed') return only(...choicesOf(order.open));
  if (!order?.waybillId && !waybill?.waybillId) return [];
  // An order the ledger does not know may be in any stage; the courier decides.
  if (!order || isCancellable(order)) return only('print', 'cancel', 'same');
  return only('print', 'same');
}
