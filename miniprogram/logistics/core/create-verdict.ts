import { OWN } from '../../../cloudfunctions/shared/failure/codes';
import type { Failure } from '../../../cloudfunctions/shared/failure/failure';

/**
 * What a failed addOrder leaves to do. `unsure`: the waybill may exist, ask again with the identical request;
 * `newId`: this order number is over; `refused`: certainly no waybill, mend and send again under the same number.
 */
export type Verdict = 'unsure' | 'newId' | 'refused';

const OVER: number[] = [OWN.orderIdTaken, OWN.orderOrphaned, OWN.orderCancelled];
const UNSURE: number[] = [OWN.outcomeUnknown, OWN.unexpected];
/** The function did not get to the order: nothing was made now, but nothing is known of an earlier attempt. */
const NOT_REACHED: number[] = [OWN.ledgerUnavailable, OWN.notAllowed, OWN.notConfigured];

/** `before`: an earlier attempt with this request ended unsure. */
export function verdictOf({ errCode, errMsg, error }: Failure, before: boolean): Verdict {
  if (OVER.includes(errCode)) return 'newId';
  if (UNSURE.includes(errCode)) return 'unsure';
  if (/no answer from the cloud function/.test(errMsg) && (error.retryable || before)) return 'unsure';
  return NOT_REACHED.includes(errCode) && before ? 'unsure' : 'refused';
}
