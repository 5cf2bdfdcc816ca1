import { recover } from './attempt';
import { claimOf } from './claim';
import type { Desk } from './desk';
import type { WaybillRecord } from './record';
import { settle } from './settle';

/**
 * Finds out what became of an open order: claims it, recovers it, writes down what came out. Answers the state it was
 * left in; undefined where somebody else had it, or it could not be written.
 */
export async function resolve(
  stored: WaybillRecord,
  desk: Desk,
  mostRounds?: number,
): Promise<WaybillRecord['state'] | undefined> {
  const claim = claimOf(stored, desk.now());
  if (!(await desk.ledger.updateIf(stored._id, stored.attempt, claim))) return undefined;
  const { record, outcome } = await recover({ ...stored, attempt: claim.attempt }, desk, mostRounds);
  return (await settle(record, outcome, desk)) ? outcome.state : undefined;
}
