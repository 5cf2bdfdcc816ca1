import fc from 'fast-check';
import * as v from 'valibot';
import { validate } from '../../cloudfunctions/shared/contract/validate';
import { loadContracts } from '../lib/contracts';
import { sampleEvents } from '../lib/sample-events';
import { throughJson, withValue } from '../lib/schema/place';
import { type Schema, sitesOf } from '../lib/schema/sites';
import { eventsFor, validEvents } from './events';
import { undeclared } from './forwarded';
import { valuesOf } from './values';

const schema = v.strictObject({
  id: v.string(),
  rows: v.optional(v.array(v.strictObject({ count: v.pipe(v.number(), v.integer(), v.minValue(1)) }))),
}) as unknown as Schema;

describe('the events of a fuzz run', () => {
  it('can be made for every contract; the valid ones are accepted and differ from the samples', async () => {
    for (const contract of await loadContracts()) {
      const samples = sampleEvents(contract.name).map(({ event }) => event);
      const events = fc.sample(validEvents(contract, samples), { numRuns: 40, seed: 1 });
      for (const event of events) expect(validate(contract.request, throughJson(event)).ok).toBe(true);
      const texts = new Set(events.map((event) => JSON.stringify(event)));
      if (sitesOf(contract.request as unknown as Schema).length > 1) expect(texts.size).toBeGreaterThan(5);
      expect(fc.sample(eventsFor(contract, samples), { numRuns: 40, seed: 1 })).toHaveLength(40);
    }
  });

  it('reach every field, in lists also of a second row', () => {
    expect(sitesOf(schema).map(({ path }) => path.join('.'))).toEqual([
      'id',
      'rows',
      'rows.0',
      'rows.0.count',
      'rows.1',
      'rows.1.count',
    ]);
  });

  it('need a word here for each new kind of schema, so that no field stays untried', () => {
    expect(() => valuesOf(v.date() as unknown as Schema)).toThrow(
      'cannot make values of the schema date yet',
    );
  });
});

describe('a value put into an event', () => {
  it('makes the parents it needs and leaves the event itself alone', () => {
    const event = { a: [{ b: 1 }] };
    expect(withValue(event, ['a', 1, 'b'], 2)).toEqual({ a: [{ b: 1 }, { b: 2 }] });
    expect(withValue(event, ['a'], undefined)).toEqual({});
    expect(event).toEqual({ a: [{ b: 1 }] });
  });

  it('may be called __proto__ and still arrives as a field', () => {
    const event = withValue({}, ['__proto__', 'polluted'], 1);
    expect(JSON.stringify(throughJson(event))).toBe('{"__proto__":{"polluted":1}}');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('what reached WeChat', () => {
  it('has only declared fields, or they are named with their place', () => {
    expect(undeclared(schema, { id: '1', rows: [{ count: 1 }] })).toEqual([]);
    const request = JSON.parse('{"id":"1","rows":[{"count":1,"x":1}],"toString":1,"__proto__":1}');
    expect(undeclared(schema, request)).toEqual(['rows.0.x', 'toString', '__proto__']);
  });
});
