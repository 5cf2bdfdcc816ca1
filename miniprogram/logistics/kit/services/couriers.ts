import { type Courier, getAllDelivery } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import { callFunction, type Outcome } from './cloud';

const LAST_USED = 'wx-logistics.lastCourier';

let loading: Promise<Outcome<Courier[]>> | undefined;

/** The couriers WeChat supports; asked once, and again after a failure. */
export async function loadCouriers(): Promise<Outcome<Courier[]>> {
  loading ??= load();
  const outcome = await loading;
  if (!outcome.ok) loading = undefined;
  return outcome;
}

async function load(): Promise<Outcome<Courier[]>> {
  const outcome = await callFunction(getAllDelivery, {});
  return outcome.ok ? { ok: true, data: outcome.data.data ?? [] } : outcome;
}

/** The couriers, or none where they could not be loaded: names then fall back to ids. */
export async function couriersIfKnown(): Promise<Courier[]> {
  const outcome = await loadCouriers();
  return outcome.ok ? outcome.data : [];
}

export function lastCourier(): string {
  return String(wx.getStorageSync(LAST_USED) || '');
}

export function rememberCourier(deliveryId: string): void {
  wx.setStorage({ key: LAST_USED, data: deliveryId });
}
