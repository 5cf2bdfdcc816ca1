import type { AnyContract, Call, RequestOf } from '../contract/define';
import { OWN, WECHAT } from '../failure/codes';
import { foldCourierReason, splitCourierReason } from '../failure/courier';
import { CallError } from '../failure/failure';
import { toCamel, toSnake } from './case';
import { callTimeout } from './cloud';
import { NoAnswer, postJson } from './request';
import { withRetry } from './retry';
import type { Ask } from './serve';
import { apiBase, credentialsOf } from './settings';
import { accessToken, renewToken } from './token';
import { withTimeout } from './with-timeout';

const TOKEN_REFUSED: number[] = [WECHAT.tokenRefused, WECHAT.tokenInvalid, WECHAT.tokenExpired];

type HttpsContract = AnyContract & { call: Extract<Call, { kind: 'https' }> };

/** Calls an API that exists over HTTPS only, with the account's own token; camelCase in and out. */
export function https<C extends AnyContract>(contract: C): Ask<C> {
  const { call } = contract as HttpsContract;
  return async (request: RequestOf<C>, { deadline }) => {
    const account = credentialsOf(call.token);
    const timeout = Math.min(callTimeout(contract), deadline.left());
    if (timeout <= 0) throw new CallError(OWN.noTimeLeft, `${contract.name}:fail no time left`);
    const post = async (token: string) => {
      const url = new URL(call.path, apiBase());
      url.searchParams.set('access_token', token);
      return postJson(url, toSnake(request), timeout);
    };
    const attempt = async () => {
      const token = await orNoAnswer(accessToken(account, timeout));
      const first = await orNoAnswer(post(token));
      const reply = TOKEN_REFUSED.includes(Number(first.errcode))
        ? await orNoAnswer(renewToken(account, token, timeout).then(post))
        : first;
      if (reply.errcode) throw refusal(contract.name, reply);
      return reply;
    };
    // Together: each of them alone may take as long.
    const answer = await withRetry(contract, deadline, () => withTimeout(timeout, attempt()));
    const { errcode: _, errmsg: __, ...fields } = answer;
    return { ...(toCamel(fields) as object), errCode: 0, errMsg: `${contract.name}:ok` };
  };
}

function refusal(name: string, reply: Record<string, unknown>): CallError {
  const { errMsg, courier } = splitCourierReason(String(foldCourierReason(reply).errmsg ?? ''));
  return new CallError(Number(reply.errcode), `${name}:fail ${errMsg}`, { courier });
}

async function orNoAnswer<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    throw thrown instanceof NoAnswer ? new CallError(WECHAT.noAnswer, 'no usable answer') : thrown;
  }
}
