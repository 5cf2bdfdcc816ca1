/** What an answer of addOrder means to the clerk who reads it. */
export type Word =
  | { kind: 'number'; waybillId: string }
  /** Refused, by WeChat, the courier or us, in words of their own: there is no waybill and there will be none. */
  | { kind: 'no'; code: number }
  /** -700005: nothing was begun. */
  | { kind: 'notContinued' }
  /** -700003, or the platform answered instead of the function: ask again with the same orderId. */
  | { kind: 'open'; code: number }
  /** -700007 and -700004: take another orderId. */
  | { kind: 'orphaned' }
  | { kind: 'taken' }
  /** -700008 */
  | { kind: 'cancelled' };

/** As POST /functions/<name> answers. */
export interface Envelope {
  result?: { errCode?: number; waybillId?: string; state?: string } | null;
  errCode?: number;
}

export function wordOf({ result, errCode }: Envelope): Word {
  if (!result) return { kind: 'open', code: errCode ?? 0 };
  switch (result.errCode) {
    case 0:
      return { kind: 'number', waybillId: result.waybillId ?? '' };
    case -700003:
      return { kind: 'open', code: -700003 };
    case -700004:
      return { kind: 'taken' };
    case -700005:
      return { kind: 'notContinued' };
    case -700007:
      return { kind: 'orphaned' };
    case -700008:
      return { kind: 'cancelled' };
    default:
      return { kind: 'no', code: result.errCode ?? 0 };
  }
}

/** The same of decideOrder, which settles nothing that it could not find out. */
export function decidedWord(envelope: Envelope): Word {
  const { result, errCode } = envelope;
  const word = wordOf(envelope);
  if (word.kind === 'orphaned' || word.kind === 'cancelled' || word.kind === 'taken') return word;
  if (result?.errCode !== 0) return { kind: 'open', code: result?.errCode ?? errCode ?? 0 };
  if (result.state === 'created') return { kind: 'number', waybillId: result.waybillId ?? '' };
  if (result.state === 'orphaned' || result.state === 'cancelled') return { kind: result.state };
  return { kind: 'open', code: 0 };
}

/** Of answers to the same request asked at the same time: the one that knows most. */
const STRENGTH: Word['kind'][] = ['number', 'cancelled', 'orphaned', 'open', 'taken', 'no', 'notContinued'];

export function strongest(words: readonly Word[]): Word {
  const [word] = [...words].sort((a, b) => STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind));
  if (!word) throw new Error('nobody was told anything');
  return word;
}
