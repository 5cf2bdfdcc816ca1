import { OWN } from '../../../../cloudfunctions/shared/failure/codes';
import type { CallFailure } from '../../kit/logic/client-failure';

/**
 * What a failed addOrder leaves to do. `unsure`: the waybill may exist, ask again with the identical request;
 * `newId`: this order number is over; `refused`: certainly no waybill, mend and send again under the same number.
 */
export type FailedOrder = 'unsure' | 'newId' | 'refused';

const OVER: number[] = [OWN.orderIdTaken, OWN.orderOrphaned, OWN.orderCancelled];
const UNSURE: number[] = [OWN.outcomeUnknown, OWN.unexpected];
/** The function did not get to the order: nothing was made now, but nothing is known of an earlier attempt. */
const NOT_REACHED: number[] = [
  OWN.ledgerUnavailable,
  OWN.notAllowed,
  OWN.notConfigured,
  OWN.changedMeanwhile,
  OWN.notInLedger,
];

/** `before`: an earlier attempt with this request ended unsure. */
export function classifyFailedOrder({ errCode, mayHaveRun }: CallFailure, before: boolean): FailedOrder {
  if (mayHaveRun !== undefined) return mayHaveRun || before ? 'unsure' : 'refused';
  if (OVER.includes(errCode)) return 'newId';
  if (UNSURE.includes(errCode)) return 'unsure';
  return NOT_REACHED.includes(errCode) && before ? 'unsure' : 'refused';
}
