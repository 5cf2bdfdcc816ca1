import { OWN } from '../../../cloudfunctions/shared/errors';
import type { Failure } from '../../../cloudfunctions/shared/failure';
import { ridOf } from '../../../cloudfunctions/shared/rid';

/** What a card says of a failure: what happened, what to do, and small grey the code for support. */
export interface FailureView {
  title: string;
  action: string;
  code: string;
  /** Of a caller who may not do this: their own, to send to the owner. */
  openid: string;
}

export function viewFailure({ errCode, errMsg, error }: Failure): FailureView {
  const rid = ridOf(errMsg);
  return {
    title: error.title,
    action: error.action,
    code: `错误码 ${errCode}${rid ? ` · rid ${rid}` : ''}`,
    openid: (errCode === OWN.notAllowed && error.openid) || '',
  };
}

export function isNotAllowed(failure: Failure): boolean {
  return failure.errCode === OWN.notAllowed;
}
