import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { orderId } from '../../shared/contract/fields';
import { maskPhonesIn } from '../../shared/people/mask';
import { type LabelValue, sortingOnly } from '../../shared/waybill/label-values';
import { type ListedWaybill, masked } from '../../shared/waybill/listed';
import type { OrderRequest } from '../../shared/waybill/order-request';

/** One order as the ledger knows it; times as in the list. */
export interface LedgerOrder extends ListedWaybill {
  /** What the courier prints on the label; for viewers what sorts parcels. */
  waybillData: LabelValue[];
  service: string;
  /** The merchant's own words, for viewers without phone and identity numbers. */
  goods: { name: string; count: number }[];
  /** As it was asked for: what 继续查询 repeats and 再来一单 begins with. Absent for viewers. */
  request?: OrderRequest;
}

/**
 * Reads one order of the ledger (docs/decisions/ledger-before-call.md#decision): also one that has no waybill
 * yet, or never got one.
 */
export const ledgerOrder = defineContract({
  name: 'ledgerOrder',
  family: 'console',
  title: '运单档案',
  call: { kind: 'own' },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({ orderId }),
  response: answers<LedgerOrder>(),
  errors: {},
  forViewer: ({ request: _, waybillData, service, goods, ...order }) => ({
    ...masked(order),
    waybillData: sortingOnly(waybillData),
    service: maskPhonesIn(service),
    goods: goods.map(({ name, count }) => ({ name: maskPhonesIn(name), count })),
  }),
});
