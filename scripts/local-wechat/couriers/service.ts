import type { Service, ServiceDeps } from '../engine/plugin';
import { toCamel, toSnake } from '../engine/wechat/case';
import { type Judged, judged } from '../engine/wechat/judge';
import { routeOf } from '../engine/wechat/routes';
import { accountApis } from './accounts';
import { addOrderApis } from './add-order';
import type { Handlers } from './api';
import { cancelApis } from './cancel-order';
import { codesOf } from './codes';
import { addCourierControl } from './control';
import { reasonOf } from './courier-reasons';
import { deliveryApis } from './deliveries';
import { ewaybillApis } from './ewaybill';
import { withoutYoung } from './lookup';
import { orderApis } from './orders';
import { bindResultPacket } from './packets';
import { printerApis } from './printers';
import { quotaApis } from './quota';
import { type RefusalCode, refuse } from './replies';
import { concludeReviews } from './review';
import { sandboxApis } from './sandbox';
import { type BackendState, untouched } from './state';
import { announceNodes, trackApis } from './track';
import { viewOf } from './view';

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
export function openCouriers({ clock, slot, contracts, push, records }: ServiceDeps<BackendState>): Service {
  const served = contracts.flatMap((contract) =>
    routeOf(contract).map((route) => ({ route, schema: contract.request })),
  );
  const schemas = new Map(served.map(({ route, schema }) => [route.api, schema]));
  const changed = () => slot.changed();

  Object.assign(slot.value, { ...untouched(), ...slot.value });

  /** Lets everything happen that the clock has brought about. */
  function catchUp() {
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
      catchUp();
      const sent = toCamel(body);
      const schema = schemas.get(api);
      const { request, refusal }: Judged<RefusalCode> = schema
        ? judged(schema, sent, codesOf(api))
        : { request: sent };
      if (refusal) return refuse(refusal);
      const now = clock.now();
      const reads = Object.hasOwn(orderApis, api);
      const state = reads && unseenMs > 0 ? withoutYoung(slot.value, now, unseenMs) : slot.value;
      return toSnake(handler(request, { state, now, changed, push }));
    },
    refusalOf(api, schema, body) {
      const { refusal } = judged(schema, toCamel(body), codesOf(api));
      return refusal && refuse(refusal);
    },
    detailsOf: reasonOf,
    catchUp,
    state() {
      catchUp();
      return { ...viewOf(slot.value, records()) };
    },
    control: (router) => addCourierControl(router, slot),
  };
}

function isEmulated(api: string): boolean {
  return Object.hasOwn(handlers, api);
}
