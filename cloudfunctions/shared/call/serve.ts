import type { AnyContract, CheckedOf, RequestOf, ResponseOf } from '../contract/define';
import { validate } from '../contract/validate';
import {
  type Failure,
  failureOf,
  invalidRequest,
  notAllowed,
  notChecked,
  withoutCourier,
} from '../failure/failure';
import { type Caller, identify, isTimer, mayBePush, mayCall, type WxContext } from '../people/caller';
import { withStaffRole } from '../people/staff';
import { cloud, initCloud } from './cloud';
import { type Deadline, deadlineOf, type InvocationContext } from './deadline';
import { logCall } from './log';
import { merchantOpenids } from './settings';

/** The SDK's form of a success: the answer's fields beside these two. */
export type Success<C extends AnyContract> = ResponseOf<C> & Status;
/** Who calls, and until when the answer has to be there. */
export interface Invocation {
  caller: Caller;
  deadline: Deadline;
}
/** One call to WeChat; throws CallError. */
export type Ask<C extends AnyContract> = (
  request: RequestOf<C>,
  invocation: Pick<Invocation, 'deadline'>,
) => Promise<Success<C>>;
/** Does the work of a call that is allowed and valid; throws CallError. */
export type Perform<C extends AnyContract> = (
  request: CheckedOf<C>,
  invocation: Invocation,
) => Promise<Success<C>>;

interface Status {
  errCode: number;
  errMsg: string;
}

/**
 * Keys the platform adds to every event (docs/wechat/runtime.md#the-event); everything else must be in the
 * contract.
 */
const PLATFORM_KEYS = new Set(['userInfo', 'tcbContext']);
/** What a timer's event consists of (docs/wechat/runtime.md#the-event). */
const TIMER_KEYS = new Set(['Type', 'TriggerName', 'Time', 'Message']);

/**
 * Makes a contract and its work into the `exports.main` of a cloud function: who is calling, may they, is the
 * request valid, then the work. Never throws; every failure is a plain `Failure`.
 */
export function serve<C extends AnyContract>(contract: C, perform: Perform<C>) {
  initCloud(contract);
  return async function main(event: unknown, platform?: InvocationContext): Promise<Success<C> | Failure> {
    // Read before the first await: the platform hands the identity over in process.env, call by call.
    const context = cloud.getWXContext() as WxContext;
    const started = Date.now();
    const deadline = deadlineOf(platform);
    const caller = identify(context, process.env, merchantOpenids());
    const answer: Status = await answerTo(contract, perform, event, context, { caller, deadline });
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
  context: WxContext,
  { caller: named, deadline }: Invocation,
): Promise<Success<C> | Failure> {
  let caller = named;
  try {
    if (contract.role !== 'push') caller = await withStaffRole(named, deadline);
  } catch (thrown) {
    return notChecked(contract, named.openid, thrown);
  }
  if (!isAdmitted(contract, caller, context))
    return notAllowed(contract, caller.openid, caller.role !== undefined);
  try {
    const checked = validate(contract.request, withoutPlatformKeys(event, contract.timer));
    if (!checked.ok) return invalidRequest(contract, checked.issues);
    const answer = await perform(checked.request as CheckedOf<C>, { caller, deadline });
    return caller.role === 'viewer' && contract.forViewer ? contract.forViewer(answer) : answer;
  } catch (thrown) {
    return failureOf(contract, caller.role === 'viewer' ? withoutCourier(thrown) : thrown);
  }
}

function isAdmitted(contract: AnyContract, caller: Caller, context: WxContext): boolean {
  if (contract.role === 'push') return mayBePush(context);
  return mayCall(caller, contract.role) || (contract.timer === true && isTimer(context));
}

function withoutPlatformKeys(event: unknown, timer?: true): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  return Object.fromEntries(
    Object.entries(event).filter(([key]) => !PLATFORM_KEYS.has(key) && !(timer && TIMER_KEYS.has(key))),
  );
}
