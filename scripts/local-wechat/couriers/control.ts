import * as v from 'valibot';
import { badRequest, checked, jsonBody } from '../engine/control/body';
import { sendJson } from '../engine/server/http';
import type { Router } from '../engine/server/router';
import type { StateSlot } from '../engine/types';
import { couriersOf, switchHabits } from './habits';
import type { BackendState } from './state';

const habits = v.record(v.string(), v.strictObject({ repeat: v.picklist(['same', 'refused']) }));

/** What the couriers make of a repeated addOrder; PUT `{deliveryId: {repeat}}` switches some until a reset. */
export function addCourierControl(router: Router, slot: StateSlot<BackendState>): void {
  const couriers = () => couriersOf(slot.value);
  router.on('GET', '/emulator/couriers', (visit) => sendJson(visit, couriers()));
  router.on('PUT|POST', '/emulator/couriers', async (visit) => {
    const wanted = Object.entries(checked(habits, await jsonBody(visit)));
    const known = new Set(couriers().map(({ deliveryId }) => deliveryId));
    const strangers = wanted.flatMap(([id]) => (known.has(id) ? [] : [`${id}: no such courier`]));
    if (strangers.length) throw badRequest(strangers);
    switchHabits(slot.value, Object.fromEntries(wanted.map(([id, { repeat }]) => [id, repeat])));
    slot.changed();
    sendJson(visit, couriers());
  });
}
