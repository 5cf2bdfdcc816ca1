import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';
import { type FoundPerson, nobody } from '../../address/logic/found';
import { isBlank, NO_PERSON, type PersonForm } from '../../address/logic/person-form';
import { isUnderWay, noQueue, type Queue } from './queue';

export interface GoodsRow {
  name: string;
  count: string;
}

export interface GoodsForm {
  items: GoodsRow[];
  parcels: string;
  /** kg. */
  weight: string;
  /** cm; '' counts as 0. */
  sizeX: string;
  sizeY: string;
  sizeZ: string;
}

/** Everything on the page 建运单, as typed; one group for each card. */
export interface CreateForm {
  account: { key: string; serviceType: string; serviceName: string };
  sender: PersonForm;
  receiver: FoundPerson;
  /** Where one text named several receivers. */
  queue: Queue;
  goods: GoodsForm;
  extras: { insured: boolean; yuan: string; remark: string; takeMode: string };
  /** `date` 2026-11-22 and `time` 15:04 on the phone's own clock. */
  pickup: { mode: 'agreed' | 'at'; date: string; time: string };
  order: { orderId: string; openid: string; goodsName: string; imgUrl: string; wxaPath: string };
}

/** What the page wants of the cards, a new one each time: what they begin with, and what became of it. */
export interface Turn {
  form?: CreateForm;
  /** For another waybill: balances are a sheet lower by now. */
  anew?: boolean;
  /** Whom the parcel is for is to be on the screen. */
  shown?: boolean;
  /** Why the waybill was refused. */
  failure?: Failure;
}

/** What is filled in on one card of the page. */
export type Card = Exclude<keyof CreateForm, 'queue'>;

export function emptyForm(): CreateForm {
  return {
    account: { key: '', serviceType: '', serviceName: '' },
    sender: { ...NO_PERSON },
    receiver: nobody(),
    queue: noQueue(),
    goods: { items: [{ name: '', count: '1' }], parcels: '1', weight: '1', sizeX: '', sizeY: '', sizeZ: '' },
    extras: { insured: false, yuan: '', remark: '', takeMode: '0' },
    pickup: { mode: 'agreed', date: '', time: '' },
    order: { orderId: '', openid: '', goodsName: '', imgUrl: '', wxaPath: '' },
  };
}

/** Whether somebody began this waybill: what only fills itself in does not count. */
export function isBegun({ receiver, queue, extras, order }: CreateForm): boolean {
  const typed = [extras.yuan, extras.remark, order.openid].some((text) => text.trim() !== '');
  return typed || !isBlank(receiver) || isUnderWay(queue);
}
