import type { HttpsRoute } from '../types';

const EXPRESS = '/cgi-bin/express/business';
const ACCOUNT_GET = '/channels/ec/logistics/ewaybill/biz/account/get';

/** Where the emulated api.weixin.qq.com serves each API. */
export const routes: HttpsRoute[] = [
  express('GET', '/delivery/getall', 'getAllDelivery'),
  express('POST', '/account/bind', 'bindAccount'),
  express('GET', '/account/getall', 'getAllAccount'),
  express('POST', '/order/get', 'getOrder'),
  { method: 'POST', path: ACCOUNT_GET, api: ACCOUNT_GET, token: 'store' },
];

function express(method: 'GET' | 'POST', path: string, name: string): HttpsRoute {
  return { method, path: EXPRESS + path, api: `logistics.${name}`, token: 'miniprogram' };
}
