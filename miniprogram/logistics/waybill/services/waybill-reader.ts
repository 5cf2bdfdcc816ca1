import type { PathNode } from '../../../../cloudfunctions/logistics/getPath/contract';
import { OWN } from '../../../../cloudfunctions/shared/failure/codes';
import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';
import type { CallResult } from '../../kit/services/cloud';
import type { Known } from '../logic/waybill-view';
import { loadOrder } from './orders';
import { lastSheet, loadTrack, loadWaybill } from './waybill';

/** The ledger's record, WeChat's waybill with its label, the track. */
export type Part = 'order' | 'waybill' | 'track';

export interface Findings extends Known {
  nodes?: PathNode[];
}

export interface WaybillAddress {
  orderId: string;
  deliveryId: string;
  waybillId: string;
  openid: string;
}

/** Hears of every part when its reading begins and when it ends, with what went wrong. */
type OnPart = (part: Part, phase: 'loading' | 'done', failure?: Failure) => void;

/**
 * Reads what there is to know of one waybill, the parts side by side as far as the address allows: without a waybill
 * number the ledger is asked for it first, and WeChat where the ledger does not know the order.
 */
export function waybillReader(asked: WaybillAddress, onPart: OnPart) {
  const address = { ...asked };
  const known: Findings = {};

  async function reading<T>(part: Part, load: () => Promise<CallResult<T>>, keep: (data: T) => void) {
    onPart(part, 'loading');
    const outcome = await load();
    if (outcome.ok) keep(outcome.data);
    const failure = outcome.ok || isUnlisted(outcome.failure) ? undefined : outcome.failure;
    if (part === 'order') known.unlisted = !outcome.ok;
    onPart(part, 'done', failure);
    return outcome.ok;
  }

  const read: Record<Part, () => Promise<boolean>> = {
    order: () =>
      reading(
        'order',
        () => loadOrder(address.orderId),
        (order) => {
          known.order = order;
          address.deliveryId ||= order.deliveryId;
          address.waybillId ||= order.waybillId;
        },
      ),
    waybill: () =>
      reading(
        'waybill',
        () => {
          const { waybillId, openid, ...order } = address;
          return loadWaybill({ ...order, ...filled({ waybillId, openid }) }, lastSheet());
        },
        // The label's original may be large and is not needed to tell how a waybill stands.
        ({ printHtml: _, ...waybill }) => {
          known.waybill = waybill;
          address.waybillId ||= waybill.waybillId ?? '';
        },
      ),
    track: () =>
      reading(
        'track',
        () => {
          const { openid, ...waybill } = address;
          return loadTrack({ ...waybill, ...filled({ openid }) });
        },
        ({ pathItemList }) => {
          known.nodes = pathItemList ?? [];
        },
      ),
  };

  const followUp = () => Promise.all([read.waybill(), read.track()]);

  /** The ledger first: it may name the waybill. Where it does not know the order, WeChat may. */
  async function search(): Promise<void> {
    const listed = await read.order();
    if (address.waybillId) await followUp();
    if (address.waybillId || listed || !address.deliveryId) return;
    await read.waybill();
    if (address.waybillId) await read.track();
  }

  async function all(): Promise<void> {
    if (address.waybillId && address.deliveryId) await Promise.all([read.order(), followUp()]);
    else await search();
    // Reading the track brought the ledger up to date; what it said before is old.
    const { order, nodes } = known;
    if (order && nodes && nodes.length !== (order.track?.count ?? 0)) await read.order();
  }

  return { known, address, read, all };
}

function isUnlisted({ errCode }: Failure): boolean {
  return errCode === OWN.notInLedger;
}

function filled<Fields extends Record<string, string>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Partial<Fields>;
}
