import type { Clock, Json } from '../types';
import type { Collection, Collections } from './collections';
import { DatabaseFailure } from './failure';
import { aggregateDocuments, calculateDocument, getDocument } from './reads';
import { checkedRequest, type Requests } from './requests';
import { insertDocument, modifyDocument, removeDocument } from './writes';

type Action<Name extends keyof Requests> = (
  collection: Collection,
  request: Requests[Name],
  now: number,
) => Json;

const ACTIONS: { [Name in keyof Requests]: Action<Name> } = {
  aggregateDocuments,
  calculateDocument,
  getDocument,
  insertDocument,
  modifyDocument,
  removeDocument,
};

/**
 * What the cloud database answers to a `database.<name>` request: its `data`. Synchronous, so that a conditional
 * write is one step. Throws DatabaseFailure.
 */
export type Database = (action: string, request: Json) => Json;

export function createDatabase({ collections, clock }: { collections: Collections; clock: Clock }): Database {
  function perform<Name extends keyof Requests>(name: Name, fields: Json): Json {
    const request = checkedRequest(name, fields);
    return ACTIONS[name](collections.open(request.collectionName), request, clock.now());
  }

  return (action, fields) => {
    const name = action.replace(/^database\./, '');
    if (!Object.hasOwn(ACTIONS, name) || fields.transactionId) {
      const what = fields.transactionId ? `${action} in a transaction` : action;
      throw new DatabaseFailure(
        'DATABASE_INVALID_OPERRATOR',
        `${what} is not supported by the local WeChat (not supported here)`,
      );
    }
    return perform(name as keyof Requests, fields);
  };
}
