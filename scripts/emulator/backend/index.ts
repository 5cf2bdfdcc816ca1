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
import { routes } from './routes';
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
  const schemas = new Map(contracts.map((contract) => [apiOf(contract), contract.request]));
  const changed = () => slot.changed();

  function settle() {
    if (concludeReviews(slot.value, clock.now())) changed();
  }

  return {
    routes,
    call(api, body) {
      const handler = Object.hasOwn(handlers, api) ? handlers[api] : undefined;
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

function apiOf({ name, call }: AnyContract): string {
  if (call.kind === 'openapi') return call.api;
  return call.kind === 'https' ? call.path : name;
}

function codesOf(api: string) {
  return api.startsWith('logistics.') ? EXPRESS_CODES : CHANNELS_CODES;
}
