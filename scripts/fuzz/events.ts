import fc from 'fast-check';
import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { validate } from '../../cloudfunctions/shared/contract/validate';
import { throughJson, withValue } from '../lib/schema/place';
import { type Path, type Schema, sitesOf } from '../lib/schema/sites';
import { HOSTILE_KEYS, hostileValues, hugeValues } from './corpus';
import { valuesOf } from './values';

interface Change {
  path: Path;
  value: unknown;
}

/** Events for a function: requests its contract accepts, such with a few fields broken, and anything at all. */
export function eventsFor(contract: AnyContract, samples: readonly unknown[]): fc.Arbitrary<unknown> {
  const valid = validEvents(contract, samples);
  return fc.oneof(
    { arbitrary: valid, weight: 3 },
    { arbitrary: brokenEvents(contract, valid), weight: 5 },
    { arbitrary: anything(), weight: 2 },
  );
}

/** A sample event with fields changed, each as long as the contract accepts the whole. */
export function validEvents(contract: AnyContract, samples: readonly unknown[]): fc.Arbitrary<unknown> {
  const changes = sitesOf(contract.request as unknown as Schema).map(({ path, schema }) => ({
    outer: path.length === 1,
    change: valuesOf(schema).map((value): Change => ({ path, value })),
  }));
  const accepted = (event: unknown, { path, value }: Change) => {
    const changed = withValue(event, path, value);
    return isAccepted(contract, changed) ? changed : event;
  };
  const oneOf = (list: typeof changes) => fc.oneof(...list.map(({ change }) => change));
  // The outer fields decide what a request is about; nested ones are many and would hide them.
  const several = changes.length
    ? fc.array(fc.oneof(oneOf(changes), oneOf(changes.filter(({ outer }) => outer))), { maxLength: 8 })
    : fc.constant([]);
  return fc
    .tuple(fc.constantFrom(...samples), several)
    .map(([sample, list]) => list.reduce(accepted, sample));
}

/** What the contract stumbles over counts as accepted: the function has to see it. */
function isAccepted({ request }: AnyContract, event: unknown): boolean {
  try {
    return validate(request, throughJson(event)).ok;
  } catch {
    return true;
  }
}

function brokenEvents(contract: AnyContract, valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const sites = sitesOf(contract.request as unknown as Schema);
  const containers = [
    [],
    ...sites.filter(({ schema }) => schema.type.endsWith('object')).map(({ path }) => path),
  ];
  const undeclared = fc
    .tuple(fc.constantFrom<Path[]>(...containers), fc.constantFrom(...HOSTILE_KEYS))
    .map(([path, key]): Path => [...path, key]);
  const declared = sites.map(({ path }) => path);
  const places = declared.length ? fc.oneof(fc.constantFrom(...declared), undeclared) : undeclared;
  const changes = fc.record({ path: places, value: junk() });
  return fc
    .tuple(valid, fc.array(changes, { minLength: 1, maxLength: 3 }))
    .map(([event, list]) => list.reduce((so, { path, value }) => withValue(so, path, value), event));
}

/** Also what is no object at all. */
function anything(): fc.Arbitrary<unknown> {
  const keys = fc.oneof(fc.constantFrom(...HOSTILE_KEYS), fc.string({ unit: 'binary', maxLength: 10 }));
  const fields = fc.array(fc.tuple(keys, junk()), { maxLength: 5 });
  return fc.oneof(
    junk(),
    fc.array(junk(), { maxLength: 3 }),
    fields.map((list) => list.reduce<unknown>((so, [key, value]) => withValue(so, [key], value), {})),
  );
}

function junk(): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...hostileValues()), weight: 10 },
    { arbitrary: fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 }), weight: 6 },
    { arbitrary: fc.constantFrom(...hugeValues()), weight: 1 },
  );
}
