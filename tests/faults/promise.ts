import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { OWN } from '../../cloudfunctions/shared/failure/codes';
import type { FunctionAnswer } from '../local';
import { type Kind, TOO_LONG_MS } from './kinds';

export type Often = 'once' | 'always';

/**
 * What the contract promises for a call to WeChat that fails: `done`, a code of WeChat's, or
 * `lost`: a read got no answer; `uncertain`: a write got none and says that it may have worked; `unknown`: the same
 * with a key that makes asking again safe.
 */
export function promised(
  { call, effect, repeatable, alsoCalls }: AnyContract,
  kind: Kind,
  often: Often,
): string {
  const { fault, means, done } = kind;
  const code = String(fault.errcode);
  if (means === 'nothing') return 'done';
  // Goes through many orders or follows a hint: what WeChat does not answer now is left for later.
  if (call.kind === 'own') return 'done';
  if (means === 'refused') return code;
  if (repeatable) return often === 'once' && fault.ms !== TOO_LONG_MS ? 'done' : 'unknown';
  if (means === 'strange') return code;
  if (effect === 'read' && often === 'once') return 'done';
  if (means === 'busy') return code;
  if (effect === 'read') return 'lost';
  const foundOut = alsoCalls !== undefined && often === 'once' && done;
  return foundOut ? 'done' : 'uncertain';
}

/** The same of an answer; any other failure is its code and title. */
export function outcomeOf({ errCode, error }: FunctionAnswer, { uncertain }: AnyContract): string {
  // Functions run beside each other, and one of them may come first to the same order: the other is told the truth.
  if (errCode === 0 || errCode === OWN.changedMeanwhile) return 'done';
  if (errCode === -700003) return 'unknown';
  if (errCode > -500000) return String(errCode);
  const { title, action } = error ?? {};
  if (title === '没有收到微信的答复，这次操作也可能已经生效' && action === uncertain) return 'uncertain';
  return title === '与微信的连接中断，没有收到答复' ? 'lost' : `${errCode} ${title}`;
}

/** How often WeChat may be asked: a write once, a read up to three times and only where that may help. */
export function mostAsks({ effect }: AnyContract, { means }: Kind): number {
  return effect === 'read' && (means === 'busy' || means === 'lost') ? 3 : 1;
}
