import * as v from 'valibot';
import type { AnyContract } from '../../../../cloudfunctions/shared/contract/define';
import type { Parts } from '../engine';
import type { HttpsRoute } from '../types';

interface State {
  bound: string[];
}

const EXPRESS = '/cgi-bin/express/business';
export const BIND: HttpsRoute = {
  method: 'POST',
  path: `${EXPRESS}/account/bind`,
  api: 'logistics.bindAccount',
  token: 'miniprogram',
};
export const LIST: HttpsRoute = {
  method: 'GET',
  path: `${EXPRESS}/account/getall`,
  api: 'logistics.getAllAccount',
  token: 'miniprogram',
};
export const STORE: HttpsRoute = {
  method: 'POST',
  path: '/channels/ec/get',
  api: '/channels/ec/get',
  token: 'store',
};

/** APIs no back end emulates: only these contracts know them. */
const BRAND_NEW = {
  name: 'getQuota',
  family: 'logistics',
  title: '查余额',
  call: {
    kind: 'openapi',
    api: 'logistics.getQuota',
    https: { method: 'POST', path: `${EXPRESS}/quota/get` },
  },
  effect: 'read',
  role: 'viewer',
  request: v.strictObject({ bizId: v.string() }),
  response: undefined,
  errors: {},
} satisfies AnyContract;
const HTTPS_ONLY = {
  ...BRAND_NEW,
  name: 'testUpdateOrder',
  call: { kind: 'https', token: 'miniprogram', method: 'POST', path: `${EXPRESS}/test_update_order` },
} satisfies AnyContract;

/** The smallest back end that has an effect: it remembers which accounts were bound, and pushes when time passes. */
export const parts: Parts<State> = {
  contracts: [BRAND_NEW, HTTPS_ONLY],
  seedState: () => ({ bound: ['seeded'] }),
  createBackend: ({ slot, push }) => ({
    routes: [BIND, LIST, STORE],
    settle: () => push?.({ Event: 'time_passed' }),
    call(api, body) {
      const { biz_id: bizId } = body as { biz_id?: string };
      switch (api) {
        case BIND.api:
          if (slot.value.bound.includes(String(bizId)))
            return { errcode: 9300529, errmsg: 'biz_id has been bound' };
          slot.value.bound.push(String(bizId));
          slot.changed();
          return { errcode: 0, errmsg: 'ok' };
        case LIST.api:
          return { count: slot.value.bound.length, list: slot.value.bound.map((id) => ({ biz_id: id })) };
        case STORE.api:
          return { errcode: 0, errmsg: 'ok', total_num: 0 };
        default:
          return undefined;
      }
    },
    state: () => ({
      accounts: slot.value.bound.map((bizId) => ({ bizId, deliveryId: 'YUNDA', statusCode: 0, quotaNum: 0 })),
      waybills: [],
      ledger: [],
    }),
  }),
  consolePage: async () => new Map([['', { type: 'text/html', body: '<p>console' }]]),
  limits: () => ({ runtime: 'Nodejs18.15', timeoutSeconds: 20, memoryMB: 128 }),
};
