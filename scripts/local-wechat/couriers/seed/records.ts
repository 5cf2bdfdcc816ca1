import type { Json } from '../../engine/types';
import { daysAgo } from './ago';
import { seedLedger } from './ledger';
import { SENDER, SHOP, SISTER_APP, WAREHOUSE } from './parties';
import { seedWaybills } from './waybills';

/** Orders of the eight documented demo ids; the others are the sandbox's and the documents' own. */
const LISTED = /^QH1000000[1-8]$/;

/** What the cloud database of the demo merchant holds at `now` (milliseconds), by collection. */
export function seedRecords(now: number): Record<string, Json[]> {
  const orders = seedWaybills(now).filter(({ orderId }) => LISTED.test(orderId));
  const person = (openid: string, name: string, role: string, days: number) => ({
    _id: openid,
    attempt: `seed-${openid}`,
    name,
    role,
    addedAt: daysAgo(now, days) * 1000,
  });
  return {
    waybills: seedLedger(orders, now).map((record) => ({ ...record })),
    staff: [person('o-staff-packer', '小周', 'clerk', 40), person('o-staff-looker', '小林', 'viewer', 12)],
    settings: [
      {
        _id: 'shop',
        attempt: 'seed-shop',
        settings: { senders: [SENDER, WAREHOUSE], shop: SHOP, wxAppid: SISTER_APP },
      },
    ],
  };
}
