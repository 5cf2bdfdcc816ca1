import type { AnyContract, Call, RequestOf } from '../contract/define';
import { splitCourierReason } from '../failure/courier';
import { CallError } from '../failure/failure';
import { cloud, type OpenapiMethod, type Reply } from './cloud';
import { withRetry } from './retry';
import type { Ask } from './serve';

/** WeChat's answer arrived without a body: the SDK calls that a success with `contentType` and `buffer`. */
const EMPTY_ANSWER = -601001;
/** The SDK's own word for "it went wrong on the way here", for errors that carry no code at all. */
const LOST = -501001;

type OpenapiContract = AnyContract & { call: Extract<Call, { kind: 'openapi' }> };

/** Calls `cloud.openapi.logistics.<method>` with the camelCase request. */
export function openapi<C extends AnyContract>(contract: C): Ask<C> {
  const { call } = contract as OpenapiContract;
  const method = call.api.slice('logistics.'.length);
  return (request: RequestOf<C>) =>
    withRetry(contract, async () => {
      const answer = await callOnce(method, request);
      if ('buffer' in answer) throw new CallError(EMPTY_ANSWER, 'empty answer');
      return answer;
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
