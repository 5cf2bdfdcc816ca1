import { identify, mayCall, type WxContext } from './caller';
import { cloud, initCloud } from './cloud';
import type { AnyContract, RequestOf, ResponseOf } from './contract';
import { type Failure, failureOf, invalidRequest, notAllowed } from './failure';
import { logCall } from './log';
import { merchantOpenids } from './settings';
import { validate } from './validate';

/** The SDK's form of a success: the answer's fields beside these two. */
export type Success<C extends AnyContract> = ResponseOf<C> & Outcome;
/** Does the work of a call that is allowed and valid; throws CallError. */
export type Perform<C extends AnyContract> = (request: RequestOf<C>) => Promise<Success<C>>;

interface Outcome {
  errCode: number;
  errMsg: string;
}

/** Keys the platform adds to every event (runtime-facts §2); everything else must be in the contract. */
const PLATFORM_KEYS = new Set(['userInfo', 'tcbContext']);

/**
 * Makes a contract and its work into the `exports.main` of a cloud function: who is calling, may they, is the
 * request valid, then the work. Never throws; every failure is a plain `Failure`.
 */
export function serve<C extends AnyContract>(contract: C, perform: Perform<C>) {
  initCloud(contract);
  return async function main(event: unknown): Promise<Success<C> | Failure> {
    // Read before the first await: the platform hands the identity over in process.env, call by call.
    const context = cloud.getWXContext() as WxContext;
    const started = Date.now();
    const caller = identify(context, process.env, merchantOpenids());
    const answer: Outcome = await answerTo(contract, perform, event, caller);
    const waybillId = (event as { waybillId?: unknown } | null)?.waybillId;
    logCall({
      api: contract.name,
      errCode: answer.errCode,
      errMsg: answer.errMsg,
      ms: Date.now() - started,
      openid: caller.openid,
      waybillId,
    });
    return answer as Success<C> | Failure;
  };
}

async function answerTo<C extends AnyContract>(
  contract: C,
  perform: Perform<C>,
  event: unknown,
  caller: ReturnType<typeof identify>,
): Promise<Success<C> | Failure> {
  if (!mayCall(caller, contract.role)) return notAllowed(contract, caller.openid, caller.role !== undefined);
  const checked = validate(contract.request, withoutPlatformKeys(event));
  if (!checked.ok) return invalidRequest(contract, checked.issues);
  try {
    const answer = await perform(checked.request as RequestOf<C>);
    return caller.role === 'viewer' && contract.forViewer ? contract.forViewer(answer) : answer;
  } catch (thrown) {
    return failureOf(contract, thrown);
  }
}

function withoutPlatformKeys(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  return Object.fromEntries(Object.entries(event).filter(([key]) => !PLATFORM_KEYS.has(key)));
}
