import { getPrinter } from '../../../../cloudfunctions/logistics/getPrinter/contract';
import { updatePrinter } from '../../../../cloudfunctions/logistics/updatePrinter/contract';
import type { RequestOf } from '../../../../cloudfunctions/shared/contract/define';
import { noteChange } from '../../kit/services/changes';
import { type CallResult, callFunction } from '../../kit/services/cloud';
import { type Printer, printersOf } from '../logic/printers';

export async function loadPrinters(): Promise<CallResult<Printer[]>> {
  const outcome = await callFunction(getPrinter, {});
  return outcome.ok ? { ok: true, data: printersOf(outcome.data) } : outcome;
}

/** Binds, unbinds, or binds again with other tags. */
export async function updatePrinters(request: RequestOf<typeof updatePrinter>): Promise<CallResult<unknown>> {
  const outcome = await callFunction(updatePrinter, request);
  noteChange('printers');
  return outcome;
}
