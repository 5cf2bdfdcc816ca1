import { openapi } from '../shared/call/openapi';
import { within } from '../shared/call/within';
import type { RequestOf } from '../shared/contract/define';
import { addOrder } from './contract';
import { type Verdict, verdictOf, verdictOfError } from './verdict';

export type AddOrderRequest = RequestOf<typeof addOrder>;

const place = openapi(addOrder);

/** One addOrder call, bounded in milliseconds. */
export async function askToCreate(request: AddOrderRequest, limitMs: number): Promise<Verdict> {
  try {
    return verdictOf(await within(limitMs, place(request)));
  } catch (thrown) {
    return verdictOfError(thrown);
  }
}
