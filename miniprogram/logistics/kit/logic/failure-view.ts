import { OWN } from '../../../../cloudfunctions/shared/failure/codes';
import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';
import { ridOf } from '../../../../cloudfunctions/shared/failure/rid';

/** What a card says of a failure: what happened, what to do, and small grey the code for support. */
export interface FailureView {
  title: string;
  action: string;
  code: string;
  /** Of a caller who may not do this, or of whom nobody could tell: their own, to send to the owner. */
  openid: string;
  /** Where nobody could tell whether the caller belongs to the shop: what stands in the way. */
  obstacle?: string;
}

export function viewFailure({ errCode, errMsg, error }: Failure): FailureView {
  const rid = ridOf(errMsg);
  const openid = error.openid ?? '';
  return {
    title: error.title,
    action: error.action,
    code: `错误码 ${errCode}${rid ? ` · rid ${rid}` : ''}`,
    openid,
    // The card shows the openid by itself, with a button that copies it.
    ...(openid &&
      errCode !== OWN.notAllowed && { obstacle: error.action.replace(`你的 openid 是 ${openid}。`, '') }),
  };
}

export function isNotAllowed(failure: Failure): boolean {
  return failure.errCode === OWN.notAllowed;
}

/** Somebody else saved in the meantime: nothing was saved now. */
export function isConflict(failure: Failure): boolean {
  return failure.errCode === OWN.changedMeanwhile;
}
