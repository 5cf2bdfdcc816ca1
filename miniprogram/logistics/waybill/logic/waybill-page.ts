import type { LedgerOrder } from '../../../../cloudfunctions/console/ledgerOrder/contract';
import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import type { PathNode } from '../../../../cloudfunctions/logistics/getPath/contract';
import { openOrderText } from '../../open-orders/logic/open-order';
import { type Fact, orderFacts, rareFacts } from './order-facts';
import { type ReceiverView, viewReceiver } from './person-view';
import { newestNode, type TrackRow, trackRows } from './track-view';
import { type Advice, adviceFor } from './trouble-advice';
import { actionsFor, type WaybillAction } from './waybill-actions';
import { type HeadView, type Known, type LabelView, viewHead, viewLabel } from './waybill-view';

/** What the page shows of a waybill. */
export interface WaybillPageView {
  head: HeadView | null;
  label: LabelView | null;
  actions: WaybillAction[];
  receiver: ReceiverView | null;
  facts: Fact[];
  /** Folded. */
  rare: Fact[];
  /** Why it was refused. */
  reason: { title: string; action: string } | null;
  /** Of an order nobody knows the outcome of: what is certain, and what to do. */
  open: { text: string; advice: string } | null;
  /** Looked for long enough: the courier made none. */
  orphaned: boolean;
  advice: Advice | null;
  rows: TrackRow[] | null;
}

interface Context {
  couriers: Courier[];
  /** The role of whoever looks; those who may write get the request. */
  clerk: boolean;
  nowMs: number;
}

/** The fields of the page that one more answer changes. */
export function viewPart(
  part: 'order' | 'waybill' | 'track',
  known: Known & { nodes?: PathNode[] },
  { couriers, clerk, nowMs }: Context,
): Partial<WaybillPageView> {
  const { order, waybill, nodes } = known;
  const advice = adviceOf(known);
  if (part === 'track') return { rows: nodes ? trackRows(nodes, nowMs) : null, advice };
  const shared = {
    head: viewHead(known, couriers),
    label: viewLabel(known, couriers),
    actions: actionsFor({ order, waybill }, clerk),
  };
  if (part === 'waybill' || !order) return shared;
  return {
    ...shared,
    advice,
    receiver: viewReceiver(order),
    facts: orderFacts(order, nowMs),
    rare: rareFacts(order),
    reason: (order.state === 'refused' && order.reason) || null,
    open: openness(order, clerk),
    orphaned: order.state === 'orphaned',
  };
}

/** Whoever may not decide is told who may. */
function openness({ stage, open }: LedgerOrder, clerk: boolean): WaybillPageView['open'] {
  if (stage !== 'unconfirmed') return null;
  const { text, advice } = openOrderText(open);
  return { text, advice: clerk ? advice : '店员和店主可以在这里处理。' };
}

/** Of a parcel in trouble, by the newest thing known of it. */
function adviceOf({ order, nodes }: Known & { nodes?: PathNode[] }): Advice | null {
  if (order?.stage !== 'trouble') return null;
  const newest = newestNode(nodes);
  return adviceFor(newest ? { type: newest.actionType, message: newest.actionMsg } : order.track);
}
