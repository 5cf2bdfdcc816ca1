import type { AnyContract } from '../../../../cloudfunctions/shared/contract/define';
import type { HttpsRoute } from '../types';

/** Where the emulated api.weixin.qq.com serves a contract's API; nowhere for our own functions. */
export function routeOf({ call }: AnyContract): HttpsRoute[] {
  if (call.kind === 'openapi') return [{ ...call.https, api: call.api, token: 'miniprogram' }];
  if (call.kind === 'https') {
    return [{ method: call.method, path: call.path, api: call.path, token: call.token }];
  }
  return [];
}
