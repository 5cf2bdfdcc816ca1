import type { AnyContract } from '../../../cloudfunctions/shared/contract';
import type { Backend, Clock, StateSlot } from '../types';
import { accountApis } from './accounts';
import type { Handlers } from './api';
import { toCamel, toSnake } from './case';
import { CHANNELS_CODES, EXPRESS_CODES, refusalOf } from './check';
import { deliveryApis } from './deliveries';
import { ewaybillApis } from './ewaybill';
import { orderApis } from './orders';
import { refuse } from './replies';
import { concludeReviews } from './review';
import { routeOf } from './routes';
import type { BackendState } from './state';

export { seedState } from './seed';
export type { BackendState } from './state';

const handlers: Handlers = { ...deliveryApis, ...accountApis, ...orderApis, ...ewaybillApis };

export interface BackendDeps {
  clock: Clock;
  slot: StateSlot<BackendState>;
  contracts: readonly AnyContract[];
}

/** The logistics side of WeChat as a state machine over `slot`. Requests are judged by the contracts' schemas. */
export function createBackend({ clock, slot, contracts }: BackendDeps): Backend {
  const served = contracts.flatMap((contract) =>
    routeOf(contract).map((route) => ({ route, schema: contract.request })),
  );
  const schemas = new Map(served.map(({ route, schema }) => [route.api, schema]));
  const changed = () => slot.changed();

  function settle() {
    if (concludeReviews(slot.value, clock.now())) changed();
  }

  return {
    routes: served.map(({ route }) => route).filter(({ api }) => isEmulated(api)),
    call(api, body) {
      const handler = isEmulated(api) ? handlers[api] : undefined;
      if (!handler) return undefined;
      settle();
      const request = toCamel(body);
      const schema = schemas.get(api);
      const refusal = schema && refusalOf(schema, request, codesOf(api));
      if (refusal) return refuse(refusal);
      return toSnake(handler(request, { state: slot.value, now: clock.now(), changed }));
    },
    state() {
      settle();
      return {
        accounts: slot.value.accounts.map(({ bizId, deliveryId, statusCode, quotaNum }) => ({
          bizId,
          deliveryId,
          statusCode,
          quotaNum,
        })),
        waybills: slot.value.waybills.map(({ orderId, waybillId, deliveryId, openid, orderStatus }) => ({
          orderId,
          waybillId,
          deliveryId,
          openid,
          orderStatus,
        })),
        ledger: [],
      };
    },
  };
}

function isEmulated(api: string): boolean {
  return Object.hasOwn(handlers, api);
}

function codesOf(api: string) {
  return api.startsWith('logistics.') ? EXPRESS_CODES : CHANNELS_CODES;
}
