import type { AnyContract, Call } from '../contract/define';
import { OWN } from '../failure/codes';
import { splitCourierReason } from '../failure/courier';
import { CallError } from '../failure/failure';
import { callTimeout, cloud, type OpenapiMethod, type Reply } from './cloud';
import type { Deadline } from './deadline';
import { withRetry } from './retry';
import type { Ask } from './serve';
import { withTimeout } from './with-timeout';

/** WeChat's answer arrived without a body: the SDK calls that a success with `contentType` and `buffer`. */
const EMPTY_ANSWER = -601001;
/** The SDK's own word for "it went wrong on the way here", for errors that carry no code at all. */
const LOST = -501001;
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
      if ('buffer' in answer) throw new CallError(EMPTY_ANSWER, 'empty answer');
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
  const local = !Number.isInteger(errCode) || (errCode === -1 && !errMsg.startsWith('openapi.'));
  return new CallError(local ? LOST : errCode, errMsg, { courier });
}
