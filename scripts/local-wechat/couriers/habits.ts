import { COURIERS, carrierById, type Repeat } from './couriers';
import type { BackendState } from './state';

/** What `GET /emulator/couriers` shows of a courier. */
export interface CourierView {
  deliveryId: string;
  deliveryName: string;
  repeat: Repeat;
}

/** What the courier makes of a repeated order: as somebody switched it, or by its nature. Older data has no switches. */
export function habitOf({ repeats = {} }: Partial<BackendState>, deliveryId: string): Repeat {
  const switched = Object.hasOwn(repeats, deliveryId) ? repeats[deliveryId] : undefined;
  return switched ?? carrierById(deliveryId)?.repeat ?? 'refused';
}

/** Until the next reset. */
export function switchHabits(state: BackendState, switched: Record<string, Repeat>): void {
  state.repeats = { ...state.repeats, ...switched };
}

export function couriersOf(state: BackendState): CourierView[] {
  return COURIERS.map(({ deliveryId, deliveryName }) => ({
    deliveryId,
    deliveryName,
    repeat: habitOf(state, deliveryId),
  }));
}
