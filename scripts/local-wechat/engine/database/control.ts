import * as v from 'valibot';
import { badRequest, checked, jsonBody } from '../control/body';
import { sendJson } from '../server/http';
import type { Router } from '../server/router';
import type { Clock, Json } from '../types';
import type { Collections } from './collections';
import { decode, encode } from './ejson';
import { DatabaseFailure } from './failure';
import type { DatabaseRecord } from './record';
import { withId } from './writes';

/** Room for more records than a test needs: 10,000 waybills are about 15 MB. */
const MAX_BYTES = 64 * 1024 * 1024;

const collectionName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,32}$/, 'no name for a collection'));
const record = v.looseObject({ _id: v.optional(v.union([v.string(), v.number()])) });
const wanted = v.pipe(
  v.unknown(),
  v.check((body) => !Array.isArray(body), 'not an object of collections'),
  v.record(collectionName, v.nullable(v.array(record))),
);

/**
 * GET /emulator/queries: the latest reads, each with how many records it looked at and how many it found.
 * GET and PUT /emulator/database: `{collection: [records in EJSON]}`. PUT replaces the collections it names, null
 * removes one, and answers how many records each collection holds.
 */
export function addDatabaseControl(router: Router, collections: Collections, clock: Clock): void {
  router.on('GET', '/emulator/queries', (visit) => sendJson(visit, encode(collections.reads())));
  router.on('GET', '/emulator/database', (visit) => sendJson(visit, encode(collections.contents())));
  router.on('PUT|POST', '/emulator/database', async (visit) => {
    const contents = checked(wanted, await jsonBody(visit, MAX_BYTES));
    const planted = Object.entries(contents).map(([name, records]) => [
      name,
      records && plantable(name, records, clock.now()),
    ]);
    collections.replace(Object.fromEntries(planted));
    sendJson(visit, countsOf(collections));
  });
}

/** With ids, as records a client made may be: fields like `_openid` stay. */
function plantable(name: string, records: Json[], now: number): DatabaseRecord[] {
  const ready = records.map((fields, index) => {
    try {
      return withId(decode(fields, now) as Json);
    } catch (error) {
      if (error instanceof DatabaseFailure) throw badRequest([`${name}.${index}: ${error.message}`]);
      throw error;
    }
  });
  const ids = new Set<unknown>();
  ready.forEach(({ _id }, index) => {
    if (ids.has(_id)) throw badRequest([`${name}.${index}._id: a second record with ${JSON.stringify(_id)}`]);
    ids.add(_id);
  });
  return ready;
}

function countsOf(collections: Collections): Record<string, number> {
  const contents = Object.entries(collections.contents());
  return Object.fromEntries(contents.map(([name, records]) => [name, records.length]));
}
