import type { AddOrderRequest } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { type Draft, packDraft, unpackDraft } from '../logic/draft-store';
import type { CreateForm } from '../logic/form';
import { withPreset } from '../logic/goods';
import { newOrderId } from '../logic/order-id';
import { isUnderWay } from '../logic/queue';
import { type End, goOn } from '../logic/queue-turns';
import type { Remembered } from '../logic/start';

const DRAFT = 'wx-logistics.draft';
const REMEMBERED = 'wx-logistics.lastWaybill';

/** The waybill that was not finished on this phone. */
export function loadDraft(): Draft | undefined {
  return unpackDraft(wx.getStorageSync(DRAFT));
}

/** The draft whose request was sent and whose outcome is open. */
export function openDraft(): (Draft & { sent: AddOrderRequest }) | undefined {
  const draft = loadDraft();
  return draft?.sent && { ...draft, sent: draft.sent };
}

/** What is being filled in; false where an open order is kept in its place, or the storage is full. */
export function saveForm(form: CreateForm): boolean {
  return !openDraft() && save({ form });
}

/** A request, before it is sent. False where it could not be written down: then it may not be sent. */
export function saveSent(draft: Draft & { sent: AddOrderRequest }): boolean {
  return save(draft);
}

/** The order came to nothing: what was filled in stays to be mended. Another order's draft is left alone. */
export function unsend(orderId: string, form: CreateForm): void {
  if (openDraft()?.sent.orderId === orderId) save({ form });
}

/**
 * The order came to its end, or its number did (`over`). Its draft holds a customer's address, so it goes; where more
 * receivers of the same text wait, the next one is what is being filled in. Another order's draft stays.
 */
export function endSent(orderId: string, end: End | { state: 'over' }): void {
  const draft = openDraft();
  if (draft?.sent.orderId !== orderId) return;
  const next = end.state === 'over' ? renumbered(draft.form) : goOn(draft.form, end, freshId);
  if (!next || !save({ form: next })) wx.removeStorageSync(DRAFT);
}

export const freshId = (): string => newOrderId(Date.now(), Math.random);

function renumbered(form: CreateForm): CreateForm | undefined {
  if (!isUnderWay(form.queue)) return undefined;
  return { ...form, order: { ...form.order, orderId: freshId() } };
}

/** The form of the next receiver of a text that named several. */
export function nextInQueue(): CreateForm | undefined {
  const draft = loadDraft();
  return draft && !draft.sent && isUnderWay(draft.form.queue) ? draft.form : undefined;
}

/** Somebody begins anew: what was filled in goes, an order whose outcome is open stays. */
export function dropForm(): void {
  if (!openDraft()) wx.removeStorageSync(DRAFT);
}

/** At once, not in the background: the phone may ring. False where the storage is full or broken. */
function save(draft: Draft): boolean {
  try {
    wx.setStorageSync(DRAFT, packDraft(draft));
    return true;
  } catch {
    return false;
  }
}

/** Account, sender and goods of the last waybills made on this phone. */
export function remembered(): Remembered {
  const stored = (wx.getStorageSync(REMEMBERED) || {}) as Partial<Remembered>;
  return { ...stored, presets: Array.isArray(stored.presets) ? stored.presets : [] };
}

export function remember({ account, sender, goods, order }: CreateForm): void {
  const { goodsName, imgUrl, wxaPath } = order;
  const presets = withPreset(remembered().presets, goods);
  wx.setStorage({
    key: REMEMBERED,
    data: { account, sender, presets, order: { goodsName, imgUrl, wxaPath } },
  });
}
