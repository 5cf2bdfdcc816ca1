import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import type { Waybill } from '../../../../cloudfunctions/logistics/getOrder/contract';
import { courierName } from '../../kit/logic/couriers';
import { inFours } from '../../kit/logic/digits';
import type { Tone } from '../../kit/logic/tone';
import { bagAddress, type LabelRow, labelRows, routingCode } from '../../label/logic/data';
import { STAGE_WORDS } from './stage';

/** What is drawn of a label: everything but its original, which never goes through setData. */
export interface LabelView {
  courier: string;
  waybillId: string;
  grouped: string;
  cancelled: boolean;
  routing: string;
  bag: string;
  rows: LabelRow[];
}

/** Which waybill it is and how it stands. */
export interface HeadView {
  courier: string;
  orderId: string;
  waybillId: string;
  grouped: string;
  /** Absent until somebody has told. */
  status?: { text: string; tone: Tone };
  cancelled: boolean;
}

/** What has been read of one waybill so far. */
export interface Known {
  order?: LedgerOrder;
  waybill?: Waybill;
  /** The ledger was asked and has nothing to say. */
  unlisted?: boolean;
}

export function viewHead({ order, waybill, unlisted }: Known, couriers: Courier[]): HeadView | null {
  const source = waybill ?? order;
  if (!source) return null;
  const waybillId = waybill?.waybillId || order?.waybillId || '';
  return {
    courier: courierName(couriers, source.deliveryId),
    orderId: source.orderId,
    waybillId,
    grouped: inFours(waybillId),
    status: statusOf({ order, waybill, unlisted }),
    cancelled: isCancelled({ order, waybill }),
  };
}

/** WeChat's cancellation wins: the ledger may not have heard of it. */
export function isCancelled({
  order,
  waybill,
}: {
  order?: Pick<LedgerOrder, 'stage'>;
  waybill?: Pick<Waybill, 'orderStatus'>;
}): boolean {
  return waybill?.orderStatus === 1 || order?.stage === 'cancelled';
}

function statusOf({ order, waybill, unlisted }: Known): HeadView['status'] {
  if (isCancelled({ order, waybill })) return STAGE_WORDS.cancelled;
  if (order) return STAGE_WORDS[order.stage];
  return unlisted ? { text: '正常', tone: 'done' } : undefined;
}

/** Drawn from whoever answered first; null without a number. */
export function viewLabel(known: Known, couriers: Courier[]): LabelView | null {
  const head = viewHead(known, couriers);
  if (!head?.waybillId) return null;
  const { courier, waybillId, grouped, cancelled } = head;
  const source = known.waybill?.waybillData?.length ? known.waybill : known.order;
  const data = source?.waybillData ?? [];
  return {
    courier,
    waybillId,
    grouped,
    cancelled,
    routing: routingCode(data),
    bag: bagAddress(data),
    rows: labelRows(data),
  };
}
