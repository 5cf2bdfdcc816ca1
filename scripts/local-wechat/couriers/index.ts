import type { Backend, BackendDeps } from '../engine/types';
import { toCamel, toSnake } from '../engine/wechat/case';
import { routeOf } from '../engine/wechat/routes';
import { accountApis } from './accounts';
import { addOrderApis } from './add-order';
import type { Handlers } from './api';
import { cancelApis } from './cancel-order';
import { codesOf, type Judged, judged } from './check';
import { deliveryApis } from './deliveries';
import { ewaybillApis } from './ewaybill';
import { couriersOf } from './habits';
import { withoutYoung } from './lookup';
import { orderApis } from './orders';
import { bindResultPacket } from './packets';
import { printerApis } from './printers';
import { quotaApis } from './quota';
import { refuse } from './replies';
import { concludeReviews } from './review';
import { sandboxApis } from './sandbox';
import { type BackendState, untouched } from './state';
import { announceNodes, trackApis } from './track';

export { seedRecords, seedState } from './seed';
export type { BackendState } from './state';

const handlers: Handlers = {
  ...deliveryApis,
  ...accountApis,
  ...quotaApis,
  ...printerApis,
  ...addOrderApis,
  ...orderApis,
  ...cancelApis,
  ...trackApis,
  ...sandboxApis,
  ...ewaybillApis,
};

/** The logistics side of WeChat as a state machine over `slot`. Requests are judged by the contracts' schemas. */
export function createBackend({
  clock,
  slot,
  contracts,
  push = () => {},
}: BackendDeps<BackendState>): Backend {
  const served = contracts.flatMap((contract) =>
    routeOf(contract).map((route) => ({ route, schema: contract.request })),
  );
  const schemas = new Map(served.map(({ route, schema }) => [route.api, schema]));
  const changed = () => slot.changed();

  Object.assign(slot.value, { ...untouched(), ...slot.value });

  /** Lets everything happen that the clock has brought about. */
  function settle() {
    const now = clock.now();
    const reviewed = concludeReviews(slot.value, now);
    const tracks = announceNodes(slot.value, now);
    if (reviewed.length > 0 || tracks.changed) changed();
    for (const account of reviewed) push(bindResultPacket(account, now));
    for (const packet of tracks.packets) push(packet);
  }

  return {
    routes: served.map(({ route }) => route).filter(({ api }) => isEmulated(api)),
    call(api, body, unseenMs = 0) {
      const handler = isEmulated(api) ? handlers[api] : undefined;
      if (!handler) return undefined;
      settle();
      const sent = toCamel(body);
      const schema = schemas.get(api);
      const { request, refusal }: Judged = schema ? judged(schema, sent, codesOf(api)) : { request: sent };
      if (refusal) return refuse(refusal);
      const now = clock.now();
      const reads = Object.hasOwn(orderApis, api);
      const state = reads && unseenMs > 0 ? withoutYoung(slot.value, now, unseenMs) : slot.value;
      return toSnake(handler(request, { state, now, changed, push }));
    },
    settle,
    couriers: {
      list: () => couriersOf(slot.value),
      setRepeat(deliveryId, repeat) {
        slot.value.repeats = { ...slot.value.repeats, [deliveryId]: repeat };
        changed();
      },
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
        made: slot.value.waybills.map(({ waybillId, bizId, customRemark, createTime }) => ({
          waybillId,
          bizId,
          customRemark,
          createTime,
        })),
        ledger: [],
        printers: slot.value.printers.map((printer) => ({ ...printer })),
      };
    },
  };
}

function isEmulated(api: string): boolean {
  return Object.hasOwn(handlers, api);
}
