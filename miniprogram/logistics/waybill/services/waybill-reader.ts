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
export class WaybillReader {
  readonly known: Findings = {};
  readonly address: WaybillAddress;

  constructor(
    asked: WaybillAddress,
    private readonly onPart: OnPart,
  ) {
    this.address = { ...asked };
  }

  async all(): Promise<void> {
    if (this.address.waybillId && this.address.deliveryId)
      await Promise.all([this.read('order'), this.followUp()]);
    else await this.search();
    // Reading the track brought the ledger up to date; what it said before is old.
    const { order, nodes } = this.known;
    if (order && nodes && nodes.length !== (order.track?.count ?? 0)) await this.read('order');
  }

  /** One part alone; false where it could not be read. */
  read(part: Part): Promise<boolean> {
    if (part === 'order') return this.order();
    return part === 'waybill' ? this.waybill() : this.track();
  }

  /** The ledger first: it may name the waybill. Where it does not know the order, WeChat may. */
  private async search(): Promise<void> {
    const listed = await this.read('order');
    if (this.address.waybillId) await this.followUp();
    if (this.address.waybillId || listed || !this.address.deliveryId) return;
    await this.read('waybill');
    if (this.address.waybillId) await this.read('track');
  }

  private followUp(): Promise<unknown> {
    return Promise.all([this.read('waybill'), this.read('track')]);
  }

  private order(): Promise<boolean> {
    return this.reading('order', loadOrder(this.address.orderId), (order) => {
      this.known.order = order;
      this.address.deliveryId ||= order.deliveryId;
      this.address.waybillId ||= order.waybillId;
    });
  }

  private waybill(): Promise<boolean> {
    const { waybillId, openid, ...order } = this.address;
    const asked = loadWaybill({ ...order, ...filled({ waybillId, openid }) }, lastSheet());
    // The label's original may be large and is not needed to tell how a waybill stands.
    return this.reading('waybill', asked, ({ printHtml: _, ...waybill }) => {
      this.known.waybill = waybill;
      this.address.waybillId ||= waybill.waybillId ?? '';
    });
  }

  private track(): Promise<boolean> {
    const { openid, ...waybill } = this.address;
    return this.reading('track', loadTrack({ ...waybill, ...filled({ openid }) }), ({ pathItemList }) => {
      this.known.nodes = pathItemList ?? [];
    });
  }

  private async reading<T>(part: Part, asked: Promise<CallResult<T>>, keep: (data: T) => void) {
    this.onPart(part, 'loading');
    const outcome = await asked;
    if (outcome.ok) keep(outcome.data);
    const failure = outcome.ok || isUnlisted(outcome.failure) ? undefined : outcome.failure;
    if (part === 'order') this.known.unlisted = !outcome.ok;
    this.onPart(part, 'done', failure);
    return outcome.ok;
  }
}

function isUnlisted({ errCode }: Failure): boolean {
  return errCode === OWN.notInLedger;
}

function filled<Fields extends Record<string, string>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Partial<Fields>;
}
