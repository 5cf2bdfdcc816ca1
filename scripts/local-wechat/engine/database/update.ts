import { update } from 'mingo';
import type { Json } from '../types';
import { DatabaseFailure } from './failure';
import type { DatabaseRecord } from './record';

type Operators = Record<string, Json>;

const NUMERIC = new Set(['$inc', '$mul']);
const OF_ARRAYS = new Set(['$push', '$addToSet', '$pop', '$pull', '$pullAll']);
/** Operators that have nothing to do where the way to their field ends. */
const NEVER_CREATE = new Set(['$unset', '$pop', '$pull', '$pullAll']);

/**
 * A changed copy, or undefined when the operators change nothing. Throws DatabaseFailure
 * DATABASE_REQUEST_FAILED where MongoDB refuses.
 */
export function updated(record: DatabaseRecord, operators: Operators): DatabaseRecord | undefined {
  refuseWrongTypes(record, operators);
  const copy = structuredClone(record);
  try {
    return update(copy, operators as never).length ? copy : undefined;
  } catch (error) {
    throw refused((error as Error).message);
  }
}

/** mingo passes over values of the wrong type, or replaces null by an object, where MongoDB refuses. */
function refuseWrongTypes(record: DatabaseRecord, operators: Operators): void {
  for (const [operator, fields] of Object.entries(operators)) {
    for (const path of Object.keys(fields ?? {})) {
      const value = NEVER_CREATE.has(operator) ? valueAt(record, path) : creatableAt(record, path);
      if (value === undefined) continue;
      if (NUMERIC.has(operator) && typeof value !== 'number') {
        throw refused(`Cannot apply ${operator} to a value of non-numeric type: ${path}`);
      }
      if (OF_ARRAYS.has(operator) && !Array.isArray(value)) {
        throw refused(`Cannot apply ${operator} to a non-array value: ${path}`);
      }
    }
  }
}

/** The value of the field, undefined when it can be created. */
function creatableAt(record: DatabaseRecord, path: string): unknown {
  const names = path.split('.');
  let value: unknown = record;
  for (const [depth, name] of names.entries()) {
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || value === null || value instanceof Date) {
      const parent = JSON.stringify({ [names[depth - 1] ?? '']: value });
      throw refused(`Cannot create field '${name}' in element ${parent}`);
    }
    value = (value as Json)[name];
  }
  return value;
}

function valueAt(record: DatabaseRecord, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Json | null)?.[name], record);
}

function refused(message: string): DatabaseFailure {
  return new DatabaseFailure('DATABASE_REQUEST_FAILED', message);
}
