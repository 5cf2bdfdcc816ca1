import * as v from 'valibot';
import type { AnyContract } from '../../../../cloudfunctions/shared/contract/define';
import type { Parts } from '../engine';
import type { Plugin } from '../plugin';
import type { HttpsRoute } from '../types';
import { toCamel } from '../wechat/case';
import { judged } from '../wechat/judge';

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

const CODES = { missing: 930561, tooLong: 9300526, tooMany: 9300526 };

/** The smallest plug-in that has an effect: it remembers which accounts were bound, and pushes when time passes. */
const binding: Plugin<State> = {
  name: 'logistics',
  receiver: 'onWaybillEvent',
  seedState: () => ({ bound: ['seeded'] }),
  open: ({ slot, push, records }) => ({
    routes: [BIND, LIST, STORE],
    catchUp: () => push({ Event: 'time_passed' }),
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
    refusalOf(_, schema, body) {
      const { refusal } = judged(schema, toCamel(body), CODES);
      return refusal ? { errcode: refusal, errmsg: 'args error' } : undefined;
    },
    detailsOf: (errcode) => (errcode === 9300501 ? { reason: 'told by the plug-in' } : undefined),
    state: () => ({
      accounts: slot.value.bound.map((bizId) => ({ bizId })),
      ledger: (records().waybills ?? []).map((record) => ({ orderId: record._id, ...record })),
    }),
  }),
};

export const parts: Parts = {
  contracts: [BRAND_NEW, HTTPS_ONLY],
  plugins: [binding],
  indexes: { waybills: [], staff: [], settings: [] },
  consolePage: async () => new Map([['', { type: 'text/html', body: '<p>console' }]]),
  limits: () => ({ runtime: 'Nodejs18.15', timeoutSeconds: 20, memoryMB: 128 }),
};
