import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { validate } from '../../cloudfunctions/shared/contract/validate';
import { isTransportCode, OWN } from '../../cloudfunctions/shared/failure/codes';
import { throughJson } from '../lib/schema/place';
import { type Forwarded, faultsOf } from './forwarded';

/** What the client got back, as `POST /functions/<name>` says it. */
export interface Envelope {
  result?: unknown;
  errCode?: number;
  errMsg?: string;
}

export interface Observed {
  event: unknown;
  envelope: Envelope;
  /** What reached WeChat meanwhile. */
  forwarded: readonly Forwarded[];
}

/** A refusal is a few sentences; WeChat takes no result beyond 1 MB (-604001). */
const LARGEST_FAILURE = 10_000;
const LARGEST_ANSWER = 1_000_000;

/** Which promises an answer breaks, a sentence each; empty: none. */
export function brokenPromises(
  contract: AnyContract,
  contracts: readonly AnyContract[],
  { event, envelope, forwarded }: Observed,
): string[] {
  const { result } = envelope;
  if (typeof result !== 'object' || result === null || Array.isArray(result)) {
    return [`no plain answer, but ${JSON.stringify(envelope).slice(0, 300)}`];
  }
  const { errCode, errMsg } = result as Envelope;
  const size = Buffer.byteLength(JSON.stringify(result));
  const acceptable = validate(contract.request, throughJson(event)).ok;
  const refused = errCode === OWN.invalidRequest;
  return [
    ...(Number.isInteger(errCode) ? [] : [`errCode is ${JSON.stringify(errCode)}`]),
    ...(typeof errMsg === 'string' ? [] : [`errMsg is ${JSON.stringify(errMsg)}`]),
    ...(isBreakdown(errCode) ? [`nothing is broken here, but it answered ${errCode} ${errMsg}`] : []),
    ...(errCode === OWN.unexpected ? ['an unexpected error was answered'] : []),
    ...(size > (errCode ? LARGEST_FAILURE : LARGEST_ANSWER) ? [`the answer has ${size} bytes`] : []),
    ...(acceptable || refused ? [] : [`a request against the contract was answered with ${errCode}`]),
    ...(acceptable || !forwarded.length ? [] : ['a request against the contract was forwarded']),
    ...forwarded.flatMap((request) => faultsOf(request, contracts)),
  ];
}

/** The local WeChat was in order: where no answer came from it, the event made it fail. */
function isBreakdown(errCode = 0): boolean {
  return isTransportCode(errCode) || errCode === OWN.ledgerUnavailable;
}
