import type { CourierView, Repeat } from '../engine/types';
import { COURIERS, carrierById } from './couriers';
import type { BackendState } from './state';

/** What the courier makes of a repeated order: as somebody switched it, or by its nature. Older data has no switches. */
export function habitOf({ repeats = {} }: Partial<BackendState>, deliveryId: string): Repeat {
  const switched = Object.hasOwn(repeats, deliveryId) ? repeats[deliveryId] : undefined;
  return switched ?? carrierById(deliveryId)?.repeat ?? 'refused';
}

export function couriersOf(state: BackendState): CourierView[] {
  return COURIERS.map(({ deliveryId, deliveryName }) => ({
    deliveryId,
    deliveryName,
    repeat: habitOf(state, deliveryId),
  }));
}
