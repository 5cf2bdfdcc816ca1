import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import type { Waybill } from '../../../../cloudfunctions/logistics/getOrder/contract';
import { isCancellable, isPrintable } from '../../../../cloudfunctions/shared/waybill/handling';
import { choicesOf, type OpenChoice } from '../../open-orders/logic/open-order';
import { isCancelled } from './waybill-view';

/** 打印面单, 取消运单, 再来一单, 重新下单 (with the receiver), 修改后重新下单; of an open order what choicesOf says. */
export type WaybillAction = 'print' | 'cancel' | 'same' | 'reorder' | 'amend' | OpenChoice;

export interface Facts {
  /** What the ledger knows; undefined where it does not know the order or could not be asked. */
  order?: Pick<LedgerOrder, 'state' | 'stage' | 'waybillId' | 'request' | 'track' | 'open'>;
  /** What WeChat said, if it was asked and knew. */
  waybill?: Pick<Waybill, 'waybillId' | 'orderStatus'>;
}

/** What a person may do with this waybill now, the most wanted first; `clerk`: whether they may do anything. */
export function actionsFor({ order, waybill }: Facts, clerk: boolean): WaybillAction[] {
  if (!clerk) return [];
  const repeats = (...actions: WaybillAction[]) => (order?.request ? actions : []);
  if (isCancelled({ order, waybill }) || order?.state === 'orphaned') return repeats('reorder');
  if (order?.state === 'refused') return repeats('amend');
  if (order?.stage === 'unconfirmed') return repeats(...choicesOf(order.open));
  const waybillId = order?.waybillId || waybill?.waybillId || '';
  // An order the ledger does not know may be in any stage; the courier decides.
  const known = { track: order?.track, stage: order?.stage ?? 'waiting', waybillId };
  if (!isPrintable(known)) return [];
  return ['print', ...(isCancellable(known) ? (['cancel'] as const) : []), ...repeats('same')];
}
