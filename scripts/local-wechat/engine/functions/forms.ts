import { type FieldIssue, validate } from '../../../../cloudfunctions/shared/contract/validate';
import { jsonBody } from '../control/body';
import { HttpError, sendJson } from '../server/http';
import type { Router } from '../server/router';
import type { Contracts } from '../types';
import { type FormField, formOf } from './form';

/** The form of each function by its name. */
export type Forms = Record<string, FormField[]>;

export interface CheckedEvent {
  issues: FieldIssue[];
}

/**
 * GET /emulator/forms: what the console asks for. POST /emulator/check/<name>: what the contract says of an event,
 * in the words the function itself would use, without calling it.
 */
export function addForms(router: Router, contracts: Contracts): void {
  router.on('GET', '/emulator/forms', (visit) => {
    const forms: Forms = Object.fromEntries(contracts.map(({ name, request }) => [name, formOf(request)]));
    sendJson(visit, forms);
  });
  router.on('POST', '/emulator/check/:name', async (visit) => {
    const contract = contracts.find(({ name }) => name === visit.params.name);
    if (!contract) throw new HttpError(404, { errMsg: 'there is no such function' });
    const checked = validate(contract.request, await jsonBody(visit));
    const answer: CheckedEvent = { issues: checked.ok ? [] : checked.issues };
    sendJson(visit, answer);
  });
}
