import fc from 'fast-check';
import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { validate } from '../../cloudfunctions/shared/contract/validate';
import { loadContracts } from '../../scripts/lib/contracts';
import { sampleEvents } from '../../scripts/lib/sample-events';
import { examples } from '../properties';

/** What every contract's validator must do, whatever it is given. */
let contracts: AnyContract[];
beforeAll(async () => {
  contracts = await loadContracts();
});

const CHINESE = /[\u4e00-\u9fff]/;
const samples = ({ name }: AnyContract) =>
  sampleEvents(name).map(({ event }) => event as Record<string, unknown>);

describe('the validator of every contract', () => {
  it('accepts its samples as they are, and after a trip through JSON', () => {
    for (const contract of contracts) {
      for (const sample of samples(contract)) {
        expect(validate(contract.request, JSON.parse(JSON.stringify(sample)))).toEqual({
          ok: true,
          request: sample,
        });
      }
    }
  });

  it('answers anything at all with a few short Chinese sentences, and never throws', () => {
    for (const contract of contracts) {
      fc.assert(
        fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (junk) => {
          const checked = validate(contract.request, junk);
          if (checked.ok) return;
          expect(checked.issues.length).toBeGreaterThan(0);
          expect(checked.issues.length).toBeLessThanOrEqual(21);
          for (const { message } of checked.issues) expect(message).toMatch(CHINESE);
        }),
        { numRuns: examples(60) },
      );
    }
  });

  it('with one field replaced by junk either accepts it or names a field, and never repeats what was sent', () => {
    const marked = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `MARKED${text}`);
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.integer(),
      fc.double(),
      fc.constant(undefined),
      marked,
      marked.map((text) => [text]),
    );
    for (const contract of contracts) {
      for (const sample of samples(contract)) {
        const keys = Object.keys(sample);
        if (!keys.length) continue;
        fc.assert(
          fc.property(fc.constantFrom(...keys), junk, (key, value) => {
            const checked = validate(contract.request, { ...sample, [key]: value });
            if (checked.ok) return;
            expect(checked.issues.every(({ path }) => path !== '')).toBe(true);
            expect(JSON.stringify(checked.issues)).not.toContain('MARKED');
          }),
          { numRuns: examples(40) },
        );
      }
    }
  });

  it('refuses a field nobody declared, also where its name is that of a method', () => {
    for (const contract of contracts.filter(({ role }) => role !== 'push')) {
      for (const key of ['surprise', 'constructor', 'toString', '__proto__']) {
        const event = Object.defineProperty({ ...samples(contract)[0] }, key, { value: 1, enumerable: true });
        const checked = validate(contract.request, event);
        expect({ name: contract.name, key, ok: checked.ok }).toEqual({ name: contract.name, key, ok: false });
      }
    }
  });
});
