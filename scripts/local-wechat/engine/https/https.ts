import { deliver } from '../faults/breakdown';
import { JSON_TYPE, readBody, type Visit } from '../server/http';
import type { HttpsRoute, WeChatReply } from '../types';
import type { Apis } from '../wechat/apis';
import type { Exchange } from '../wechat/exchange';
import { plainToken, stableToken } from './token-endpoints';
import { PLAIN_TOKEN, STABLE_TOKEN } from './token-paths';
import type { Tokens } from './tokens';

const MAX_BYTES = 10 * 1024 * 1024;

/** The emulated api.weixin.qq.com: /cgi-bin/… and /channels/…, snake_case, for any HTTPS client. */
export function wechatHttps({ apis, tokens, exchange }: { apis: Apis; tokens: Tokens; exchange: Exchange }) {
  return async (visit: Visit): Promise<void> => {
    const path = visit.url.pathname;
    const body = await readBody(visit, MAX_BYTES, { errcode: 45002, errmsg: 'content size out of limit' });
    const route = apis.routes.get(path);
    const names = route ? [route.api, path] : [path];
    const arrival = { api: path, names, function: null, body: body.toString('utf8') };
    const delivery = await exchange(arrival, (unseenMs) => answer(visit, route, body, unseenMs));
    deliver(visit, delivery, JSON_TYPE);
  };

  function answer(
    { request, url }: Visit,
    route: HttpsRoute | undefined,
    body: Buffer,
    unseenMs: number,
  ): WeChatReply {
    if (url.pathname === STABLE_TOKEN) {
      return onlyFor('POST', request.method) ?? withJson(body, (fields) => stableToken(tokens, fields));
    }
    if (url.pathname === PLAIN_TOKEN) {
      return onlyFor('GET', request.method) ?? plainToken(tokens, url.searchParams);
    }
    if (!route) return { errcode: 40066, errmsg: 'invalid url' };
    const refusal = onlyFor(route.method, request.method) ?? tokenRefusal(url.searchParams, route);
    if (refusal) return refusal;
    if (route.method === 'GET') return apis.answer(route.api, {});
    return withJson(body, (fields) => apis.answer(route.api, fields, unseenMs));
  }

  /** Both ways of passing the token: `access_token` and `cloudbase_access_token`. */
  function tokenRefusal(query: URLSearchParams, route: HttpsRoute): WeChatReply | undefined {
    const token = query.get('access_token') || query.get('cloudbase_access_token');
    if (!token) return { errcode: 41001, errmsg: 'access_token missing' };
    switch (tokens.judge(token, route.token)) {
      case 40001:
        return { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' };
      case 42001:
        return { errcode: 42001, errmsg: 'access_token expired' };
      default:
        return undefined;
    }
  }
}

function onlyFor(method: 'GET' | 'POST', used: string | undefined): WeChatReply | undefined {
  if (used === method) return undefined;
  return method === 'GET'
    ? { errcode: 43001, errmsg: 'require GET method' }
    : { errcode: 43002, errmsg: 'require POST method' };
}

function withJson(body: Buffer, answer: (fields: Record<string, unknown>) => WeChatReply): WeChatReply {
  if (body.length === 0) return { errcode: 44002, errmsg: 'empty post data' };
  let fields: unknown;
  try {
    fields = JSON.parse(body.toString('utf8'));
  } catch {
    fields = undefined;
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return { errcode: 47001, errmsg: 'data format error' };
  }
  return answer(fields as Record<string, unknown>);
}
