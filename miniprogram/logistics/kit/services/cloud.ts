import type { AnyContract, RequestOf, ResponseOf } from '../../../../cloudfunctions/shared/contract/define';
import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';
import { type CallFailure, clientFailure } from '../logic/client-failure';
import { isNotAllowed } from '../logic/failure-view';
import { forgetRole } from './role';
import { slice } from './store';

export type CallResult<T> = { ok: true; data: T } | { ok: false; failure: CallFailure };

const initialised = slice('cloud', false);

/**
 * Calls the cloud function a contract describes. Never throws: a failure on the way has the same shape as one
 * the function answered.
 */
export async function callFunction<C extends AnyContract>(
  contract: C,
  request: RequestOf<C>,
): Promise<CallResult<ResponseOf<C>>> {
  try {
    initialise();
    const { result } = await wx.cloud.callFunction({
      name: contract.name,
      data: request as Record<string, unknown>,
      ...(__CLOUD_ENV__ && { config: { env: __CLOUD_ENV__ } }),
    });
    return outcomeOf(contract, result);
  } catch (thrown) {
    return { ok: false, failure: clientFailure(contract, thrown) };
  }
}

/** A mini-program that adopted this folder may not use the cloud itself; a second init changes nothing. */
function initialise(): void {
  if (initialised.get()) return;
  wx.cloud.init({ env: __CLOUD_ENV__ || undefined, traceUser: true });
  initialised.set(true);
}

function outcomeOf<C extends AnyContract>(contract: C, result: unknown): CallResult<ResponseOf<C>> {
  const answer = result as Failure | undefined;
  if (answer?.errCode === 0) return { ok: true, data: result as ResponseOf<C> };
  if (!answer?.error) return { ok: false, failure: clientFailure(contract, { errMsg: 'no result' }) };
  // Whoever may not even look is no longer on the list; a higher role missing says nothing new.
  if (isNotAllowed(answer) && contract.role === 'viewer') forgetRole();
  return { ok: false, failure: answer };
}
