import { CallError } from '../failure/failure';
import { postJson } from './request';
import { apiBase, type Credentials } from './settings';

interface Kept {
  token: string;
  /** Milliseconds since the epoch. */
  until: number;
}

/** One access token per account and function instance; stable_token makes several instances safe. */
const kept = new Map<string, Kept>();
/** WeChat renews a token in its last five minutes; asking a little later would risk 42001. */
const EARLY_MS = 60_000;

/**
 * The access token of an account through POST /cgi-bin/stable_token (docs/wechat/server-api.md#stable_token),
 * kept while valid. Throws CallError with 40013, 40125, 40164, 45009, 45011 … as WeChat says.
 */
export async function accessToken(account: Credentials, timeoutMs: number): Promise<string> {
  const current = kept.get(account.appid);
  if (current && current.until > Date.now()) return current.token;
  return fetchToken(account, timeoutMs, false);
}

/**
 * Another token after WeChat refused `refused`. Asks in normal mode first, because a forced refresh is limited to
 * 20 a day and takes the token away from every other instance.
 */
export async function renewToken(account: Credentials, refused: string, timeoutMs: number): Promise<string> {
  const token = await fetchToken(account, timeoutMs, false);
  return token === refused ? fetchToken(account, timeoutMs, true) : token;
}

async function fetchToken(
  { appid, secret }: Credentials,
  timeoutMs: number,
  force: boolean,
): Promise<string> {
  const body = { grant_type: 'client_credential', appid, secret, force_refresh: force };
  const answer = await postJson(new URL('/cgi-bin/stable_token', apiBase()), body, timeoutMs);
  if (typeof answer.access_token !== 'string') {
    throw new CallError(Number(answer.errcode ?? -1), `stable_token:fail ${answer.errmsg ?? ''}`);
  }
  const until = Date.now() + Number(answer.expires_in ?? 0) * 1000 - EARLY_MS;
  kept.set(appid, { token: answer.access_token, until });
  return answer.access_token;
}
