import { CallError } from '../shared/failure/failure';
import type { CreatedWaybill } from './contract';

/** What one addOrder call proved. Anything that is not certain is `unknown`. */
export type Verdict =
  | { kind: 'created'; waybillId: string; waybillData: { key: string; value: string }[] }
  | { kind: 'refused'; error: CallError }
  /** WeChat knows the orderId already. */
  | { kind: 'taken' }
  /** The courier is still at it. */
  | { kind: 'generating' }
  | { kind: 'unknown' };

/** WeChat documents that these refuse the order: no waybill was made (design §4). */
const REFUSALS = new Set([
  9300501, 9300503, 9300504, 9300510, 9300520, 9300523, 9300525, 9300526, 9300531, 9300534, 9300535, 9300536,
  930559, 930561, 930564, 40003, 40097, 47001, 45009, 45011, 48001, 9300505, 9300513, -604100, -604101,
  -604104,
]);
const GENERATING = 9300521;
const TAKEN = new Set([9300522, 9300508, 930562]);

export function verdictOf(answer: Partial<CreatedWaybill>): Verdict {
  if (typeof answer.waybillId !== 'string' || !answer.waybillId) return { kind: 'unknown' };
  const waybillData = Array.isArray(answer.waybillData) ? answer.waybillData : [];
  return { kind: 'created', waybillId: answer.waybillId, waybillData };
}

export function verdictOfError(thrown: unknown): Verdict {
  if (!(thrown instanceof CallError)) throw thrown;
  if (thrown.errCode === GENERATING) return { kind: 'generating' };
  if (TAKEN.has(thrown.errCode)) return { kind: 'taken' };
  return REFUSALS.has(thrown.errCode) ? { kind: 'refused', error: thrown } : { kind: 'unknown' };
}
