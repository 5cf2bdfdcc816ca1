import { deliver, underFaults } from '../faults/breakdown';
import type { Faults, InjectedCode } from '../faults/faults';
import { JSON_TYPE, type Visit } from '../server/http';
import type { Json } from '../types';
import type { Database } from './database';
import { codeFor, DatabaseFailure } from './failure';
import type { QueryTrace } from './trace';

/** One `database.*` request of a function's event; fault switches know it by its action and as `database.*`. */
export function databaseGateway(database: Database, faults: Faults, trace: QueryTrace) {
  return async (visit: Visit, action: string, request: Json, event: string): Promise<void> => {
    const traced = trace.begin(event, action, request);
    const delivery = await underFaults(faults, [action, 'database.*'], (changed) =>
      reply(() =>
        traced(() => {
          if (changed?.kind === 'errcode') throw injectedFailure(changed);
          return database(action, request);
        }),
      ),
    );
    deliver(visit, delivery, JSON_TYPE);
  };
}

function reply(act: () => Json): Json {
  try {
    return { requestId: '', data: act() };
  } catch (error) {
    if (!(error instanceof DatabaseFailure)) throw error;
    return { requestId: '', code: error.code, message: error.message };
  }
}

function injectedFailure({ errcode, errmsg }: InjectedCode): DatabaseFailure {
  return new DatabaseFailure(codeFor(errcode), errmsg ?? 'injected by a fault switch');
}
