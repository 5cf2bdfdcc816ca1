import type { Courier } from '../../../../cloudfunctions/logistics/getAllDelivery/contract';
import { courierFacts } from '../../../../cloudfunctions/shared/waybill/couriers';

/** Names by id; a courier WeChat no longer lists keeps its id as its name. */
export function courierName(couriers: Courier[], deliveryId: string): string {
  return couriers.find((courier) => courier.deliveryId === deliveryId)?.deliveryName ?? deliveryId;
}

/** Whether a courier sells sheets in advance. Older answers of getAllDelivery leave canGetQuota out. */
export function countsSheets(couriers: Courier[], deliveryId: string): boolean {
  const told = couriers.find((courier) => courier.deliveryId === deliveryId)?.canGetQuota;
  return told === undefined ? !courierFacts(deliveryId).billsMonthly : told === 1;
}

/** Couriers whose name or id contains what was typed, the last used one first. */
export function findCouriers(couriers: Courier[], typed: string, lastUsed: string): Courier[] {
  const wanted = typed.trim().toLowerCase();
  const found = couriers.filter(({ deliveryId, deliveryName }) =>
    `${deliveryName} ${deliveryId}`.toLowerCase().includes(wanted),
  );
  const last = found.filter(({ deliveryId }) => deliveryId === lastUsed);
  return [...last, ...found.filter(({ deliveryId }) => deliveryId !== lastUsed)];
}
