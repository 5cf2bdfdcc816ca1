import fc from 'fast-check';

const asked = process.env.PROPERTY_RUNS;
const runs = asked === undefined ? undefined : Number(asked);
if (runs !== undefined && !(Number.isInteger(runs) && runs > 0))
  throw new Error(`PROPERTY_RUNS=${asked}: how many examples each property is tried with, such as 10000`);

// fast-check's own number is 100.
if (runs) fc.configureGlobal({ numRuns: runs });

/** For a property whose examples are dear, or whose counterexamples are rare: its own number, unless one is asked for. */
export function examples(usual: number): number {
  return runs ?? usual;
}
