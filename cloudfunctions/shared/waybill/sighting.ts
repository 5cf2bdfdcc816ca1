import { proofOf } from '../failure/codes';
import { CallError } from '../failure/failure';

/** What getOrder answers. */
export interface Waybill {
  orderId: string;
  deliveryId: string;
  waybillId: string;
  /** 0 正常, 1 取消. */
  orderStatus: number;
  /** The label as an HTML document in base64; absent for viewers, because names and phones are on it. */
  printHtml?: string;
  /** What the courier prints on the label, such as its routing code (大头笔); for viewers only what sorts parcels. */
  waybillData: { key: string; value: string }[];
}

/** What a look at WeChat found: the waybill, none at this moment, or nothing certain. */
export type Sighting = ({ kind: 'found' } & Found) | { kind: 'absent' } | { kind: 'unclear' };

export interface Found {
  waybillId: string;
  waybillData: Waybill['waybillData'];
  cancelled: boolean;
}

export function sightingOf({ waybillId, waybillData, orderStatus }: Partial<Waybill>): Sighting {
  if (typeof waybillId !== 'string' || !waybillId) return { kind: 'unclear' };
  return {
    kind: 'found',
    waybillId,
    waybillData: Array.isArray(waybillData) ? waybillData : [],
    cancelled: orderStatus === 1,
  };
}

export function sightingOfError(thrown: unknown): Sighting {
  if (!(thrown instanceof CallError)) throw thrown;
  return { kind: proofOf(thrown.errCode) === 'absent' ? 'absent' : 'unclear' };
}
