import * as v from 'valibot';
import type { Json } from '../types';
import { parse } from './ejson';
import { DatabaseFailure } from './failure';

/** Most records one answer carries, and how many when the request does not say (the SDK asks for 100 itself). */
const MOST_RECORDS = 1000;
const USUAL_RECORDS = 100;

const amount = v.pipe(v.number(), v.integer(), v.minValue(0));
/** EJSON of an object; the SDK leaves it out, or sends an empty text, for "everything". */
const ejson = v.optional(v.string(), '');
const where = { collectionName: v.string(), query: ejson };

/** The fields of wx-server-sdk 4.0.2's requests that mean something here (@cloudbase/database). */
export const requests = {
  insertDocument: v.object({ collectionName: v.string(), data: v.pipe(v.array(v.string()), v.minLength(1)) }),
  getDocument: v.object({
    ...where,
    order: ejson,
    projection: ejson,
    offset: v.optional(amount, 0),
    limit: v.pipe(
      v.optional(amount, USUAL_RECORDS),
      v.transform((limit) => Math.min(limit || USUAL_RECORDS, MOST_RECORDS)),
    ),
  }),
  calculateDocument: v.object(where),
  modifyDocument: v.object({
    ...where,
    data: v.string(),
    multi: v.optional(v.boolean(), false),
    merge: v.optional(v.boolean(), false),
    upsert: v.optional(v.boolean(), false),
  }),
  removeDocument: v.object({ ...where, multi: v.optional(v.boolean(), false) }),
  aggregateDocuments: v.object({
    collectionName: v.string(),
    stages: v.array(v.object({ stageKey: v.string(), stageValue: v.string() })),
  }),
};

export type Requests = { [Name in keyof typeof requests]: v.InferOutput<(typeof requests)[Name]> };

/** Throws DatabaseFailure INVALID_PARAM. */
export function checkedRequest<Name extends keyof Requests>(name: Name, fields: unknown): Requests[Name] {
  const result = v.safeParse(requests[name], fields);
  if (result.success) return result.output as Requests[Name];
  const [problem] = result.issues;
  throw new DatabaseFailure('INVALID_PARAM', `${v.getDotPath(problem) ?? 'request'}: ${problem.message}`);
}

/** An object in EJSON; undefined for an empty text. */
export function objectIn(text: string, now: number): Json | undefined {
  if (text === '') return undefined;
  const value = parse(text, now);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new DatabaseFailure('INVALID_PARAM', 'invalid EJSON: not an object');
}
