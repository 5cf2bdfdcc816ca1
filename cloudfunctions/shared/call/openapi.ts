import type { AnyContract, Call } from '../contract/define';
import { OWN, WECHAT } from '../failure/codes';
import { splitCourierReason } from '../failure/courier';
import { CallError } from '../failure/failure';
import { callTimeout, cloud, type OpenapiMethod, type Reply } from './cloud';
import type { Deadline } from './deadline';
import { withRetry } from './retry';
import type { Ask } from './serve';
import { withTimeout } from './with-timeout';

/** With less time than this, in milliseconds, nobody would hear the answer: the call is not made. */
const LEAST_MS = 300;

type OpenapiContract = AnyContract & { call: Extract<Call, { kind: 'openapi' }> };

/** Calls `cloud.openapi.logistics.<method>` with the camelCase request, within the deadline. Throws CallError. */
export function openapi<C extends AnyContract>(contract: C): Ask<C> {
  const { call, effect } = contract as OpenapiContract;
  return askOpenapi(call.api, effect) as Ask<C>;
}

/** The same for a call that a function makes beside its own, such as a look at the order. */
export function askOpenapi<Request extends object, Answer>(
  api: `logistics.${string}`,
  effect: 'read' | 'write',
): (request: Request, invocation: { deadline: Deadline }) => Promise<Answer & Reply> {
  const method = api.slice('logistics.'.length);
  return (request, { deadline }) =>
    withRetry({ effect }, deadline, async () => {
      const limit = Math.min(callTimeout({ effect }), deadline.left());
      if (limit < LEAST_MS) throw new CallError(OWN.noTimeLeft, `openapi.${api}:fail no time left`);
      const answer = await withTimeout(limit, callOnce(method, request));
      // An answer without a body is a success to the SDK, with `contentType` and `buffer`.
      if ('buffer' in answer) throw new CallError(WECHAT.emptyAnswer, 'empty answer');
      return answer as Answer & Reply;
    });
}

async function callOnce(method: string, request: object): Promise<Reply> {
  try {
    return await (cloud.openapi.logistics[method] as OpenapiMethod)(request);
  } catch (thrown) {
    throw asCallError(thrown as { errCode?: unknown; errMsg?: unknown });
  }
}

function asCallError(thrown: { errCode?: unknown; errMsg?: unknown }): CallError {
  const errCode = Number(thrown.errCode);
  const { errMsg, courier } = splitCourierReason(String(thrown.errMsg ?? ''));
  const local = !Number.isInteger(errCode) || (errCode === WECHAT.busy && !errMsg.startsWith('openapi.'));
  return new CallError(local ? WECHAT.lost : errCode, errMsg, { courier });
}
