import { type Courier, getAllDelivery } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import { type CallResult, callFunction } from './cloud';
import { slice } from './store';

const LAST_USED = 'wx-logistics.lastCourier';

const loading = slice<Promise<CallResult<Courier[]>> | undefined>('couriers', undefined);

/** The couriers WeChat supports; asked once, and again after a failure. */
export async function loadCouriers(): Promise<CallResult<Courier[]>> {
  const asked = loading.get() ?? load();
  loading.set(asked);
  const outcome = await asked;
  if (!outcome.ok && loading.get() === asked) loading.set(undefined);
  return outcome;
}

async function load(): Promise<CallResult<Courier[]>> {
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
