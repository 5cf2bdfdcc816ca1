import { DEMO_APPS } from '../demo';
import type { WeChatReply } from '../types';
import type { Grant, TokenOwner, Tokens } from './tokens';

type Fields = { grant_type?: unknown; appid?: unknown; secret?: unknown; force_refresh?: unknown };

/** POST /cgi-bin/stable_token (docs/wechat/server-api.md#stable_token). */
export function stableToken(tokens: Tokens, fields: Fields): WeChatReply {
  return grant(fields, (owner) => tokens.stable(owner, fields.force_refresh === true));
}

/** GET /cgi-bin/token; the parameters are in the query. */
export function plainToken(tokens: Tokens, query: URLSearchParams): WeChatReply {
  return grant(Object.fromEntries(query), (owner) => tokens.plain(owner));
}

function grant(fields: Fields, issue: (owner: TokenOwner) => Grant): WeChatReply {
  if (fields.grant_type !== 'client_credential') return { errcode: 40002, errmsg: 'invalid grant_type' };
  if (!fields.appid) return { errcode: 41002, errmsg: 'appid missing' };
  if (!fields.secret) return { errcode: 41004, errmsg: 'appsecret missing' };
  const owner = (Object.keys(DEMO_APPS) as TokenOwner[]).find((one) => DEMO_APPS[one].appid === fields.appid);
  if (!owner) return { errcode: 40013, errmsg: 'invalid appid' };
  if (DEMO_APPS[owner].secret !== fields.secret) return { errcode: 40125, errmsg: 'invalid appsecret' };
  const granted = issue(owner);
  if (typeof granted === 'string') return { errcode: 45009, errmsg: 'reach max api daily quota limit' };
  return { access_token: granted.token, expires_in: granted.expiresIn };
}
