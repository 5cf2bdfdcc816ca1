import { type Proof, proofOf } from '../failure/codes';
import { CallError } from '../failure/failure';

/** What addOrder answers. */
export interface CreatedWaybill {
  orderId: string;
  waybillId: string;
  /** What the courier prints on the label; EMS sends none. */
  waybillData: { key: string; value: string }[];
}

/** What one addOrder call proved about that call, and about no other. */
export type Verdict =
  | { kind: 'created'; waybillId: string; waybillData: { key: string; value: string }[] }
  /** It made nothing: WeChat refused the order, or did not get as far as the order. */
  | { kind: 'refused'; error: CallError; proof: 'refused' | 'unreached' }
  /** WeChat knows the orderId already. */
  | { kind: 'used' }
  /** The courier is still at it. */
  | { kind: 'generating' }
  /** Anything may have happened, or happen yet. */
  | { kind: 'open' };

/** A success that names no waybill proves nothing. */
export function verdictOf(answer: Partial<CreatedWaybill>): Verdict {
  if (typeof answer.waybillId !== 'string' || !answer.waybillId) return { kind: 'open' };
  const waybillData = Array.isArray(answer.waybillData) ? answer.waybillData : [];
  return { kind: 'created', waybillId: answer.waybillId, waybillData };
}

const VERDICTS: Record<Proof, (error: CallError) => Verdict> = {
  unreached: (error) => ({ kind: 'refused', error, proof: 'unreached' }),
  refused: (error) => ({ kind: 'refused', error, proof: 'refused' }),
  used: () => ({ kind: 'used' }),
  generating: () => ({ kind: 'generating' }),
  absent: () => ({ kind: 'open' }),
  open: () => ({ kind: 'open' }),
};

export function verdictOfError(thrown: unknown): Verdict {
  if (!(thrown instanceof CallError)) throw thrown;
  return VERDICTS[proofOf(thrown.errCode)](thrown);
}
