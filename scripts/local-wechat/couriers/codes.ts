import type { BadRequestCodes } from '../engine/wechat/judge';
import type { RefusalCode } from './replies';
import { TEST_UPDATE_ORDER } from './sandbox';

const EXPRESS_CODES: BadRequestCodes<RefusalCode> = { missing: 930561, tooLong: 9300526, tooMany: 9300526 };
const CHANNELS_CODES: BadRequestCodes<RefusalCode> = { missing: 40097, tooLong: 40097, tooMany: 40097 };
const BATCH_GET_ORDER = 'logistics.batchGetOrder';

const FIELD_CODES: Record<string, BadRequestCodes<RefusalCode>['fields']> = {
  'logistics.addOrder': { shop: 9300535 },
  'logistics.updatePrinter': { updateType: 9300517, tagidList: 9300533 },
  // The sandbox knows the orders of its own courier and account; every other one does not exist there.
  [TEST_UPDATE_ORDER]: { deliveryId: 930563, bizId: 930563 },
};

/** How the family this API belongs to answers bad requests. */
export function codesOf(api: string): BadRequestCodes<RefusalCode> {
  const codes = api.startsWith('/channels/') ? CHANNELS_CODES : EXPRESS_CODES;
  // "too many task" (docs/wechat/logistics-api.md#batchgetorder).
  return { ...codes, ...(api === BATCH_GET_ORDER && { tooMany: 9300539 }), fields: FIELD_CODES[api] };
}
