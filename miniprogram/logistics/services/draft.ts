import type { CreateForm } from '../core/create-form';
import { withPreset } from '../core/create-goods';
import type { Remembered } from '../core/create-start';
import { type Draft, packDraft, unpackDraft } from '../core/draft-store';
import type { AddOrderRequest } from './orders';

/** How a new waybill begins: from an earlier request, with or without its receiver. */
export interface DraftStart {
  request: AddOrderRequest;
  withReceiver: boolean;
}

const DRAFT = 'wx-logistics.draft';
const REMEMBERED = 'wx-logistics.lastWaybill';

let start: DraftStart | undefined;

/** Call before opening the page `create`. */
export function beginLike(request: AddOrderRequest, { withReceiver }: { withReceiver: boolean }): void {
  start = { request, withReceiver };
}

/** What the page `create` begins with, once. */
export function takeStart(): DraftStart | undefined {
  const taken = start;
  start = undefined;
  return taken;
}

/** The waybill that was not finished on this phone. */
export function loadDraft(): Draft | undefined {
  return unpackDraft(wx.getStorageSync(DRAFT));
}

/**
 * At once, not in the background: the phone may ring, and a request must be written down before it is sent.
 * False where the storage is full or broken.
 */
export function keepDraft(draft: Draft): boolean {
  try {
    wx.setStorageSync(DRAFT, packDraft(draft));
    return true;
  } catch {
    return false;
  }
}

/** It holds a customer's address: gone as soon as the waybill exists. */
export function dropDraft(): void {
  wx.removeStorageSync(DRAFT);
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
