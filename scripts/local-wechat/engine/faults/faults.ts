import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { seededRandom } from '../../../lib/random';
import { isTokenPath } from '../https/token-paths';

const MAX_LATENCY_MS = 120_000;

const name = v.pipe(v.string(), v.minLength(1));
const often = {
  /** Absent: until the switches are changed or reset. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The share of requests it befalls, above 0 and up to 1. Absent: all. */
  rate: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1))),
  /** Decides which: the same seed picks the same ones. */
  seed: v.optional(v.pipe(v.number(), v.integer())),
};

const fault = v.variant('kind', [
  v.strictObject({
    api: name,
    kind: v.literal('errcode'),
    errcode: v.pipe(v.number(), v.integer(), v.notValue(0)),
    errmsg: v.optional(v.string()),
    ...often,
  }),
  v.strictObject({
    api: name,
    kind: v.literal('latency'),
    ms: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_LATENCY_MS)),
    ...often,
  }),
  v.strictObject({
    api: name,
    kind: v.literal('unseen'),
    /** Absent: whatever its age. */
    ms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    ...often,
  }),
  v.strictObject({
    api: name,
    kind: v.picklist(['dropBefore', 'dropAfter', 'http502', 'brokenJson', 'emptyReply']),
    ...often,
  }),
]);

/**
 * `api` is `logistics.<method>`, an HTTPS path, `database.<action>`, `database.*`, or `*` for every API of WeChat: the
 * token endpoints and the database are none. `latency`: the effect comes late too, also for a caller who has gone.
 * `unseen`: a read of orders answers as if waybills younger than `ms` did not exist; other APIs do not notice.
 */
export type Fault = v.InferOutput<typeof fault>;
export type Breakdown = Exclude<Fault, { kind: 'latency' }>;
export type InjectedCode = Extract<Fault, { kind: 'errcode' }>;
export type ReadLag = Extract<Fault, { kind: 'unseen' }>;

export type ParsedFaults = { ok: true; faults: Fault[] } | { ok: false; problems: string[] };

/** Judges the body of `PUT /emulator/faults`; every problem names its field. */
export function parseFaults(body: unknown): ParsedFaults {
  const result = v.safeParse(v.array(fault), body);
  if (result.success) return { ok: true, faults: result.output };
  const problems = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'faults'}: ${issue.message}`);
  return { ok: false, problems };
}

export interface Faults {
  list(): Fault[];
  set(faults: Fault[]): void;
  /** What befalls one request for an API known by these names; counts `times` down. */
  take(names: readonly string[]): { delayMs: number; breakdown: Breakdown | undefined };
  /** Lets so many milliseconds pass. */
  wait(ms: number): Promise<unknown>;
}

export function createFaults(wait: Faults['wait'] = pause): Faults {
  let faults: Fault[] = [];
  let dice: Dice = new Map();

  function use(used: Fault) {
    if (used.times !== undefined) used.times--;
    faults = faults.filter(({ times }) => times !== 0);
  }

  return {
    wait,
    list: () => structuredClone(faults),
    set(list) {
      faults = structuredClone(list);
      dice = new Map(faults.map((one) => [one, seededRandom(one.seed ?? 1)]));
    },
    take(names) {
      const matching = faults.filter((one) => matches(one.api, names) && strikes(one, dice));
      const latencies = matching.filter((one) => one.kind === 'latency');
      const breakdown = matching.find((one) => one.kind !== 'latency');
      for (const used of breakdown ? [...latencies, breakdown] : latencies) use(used);
      return { delayMs: latencies.reduce((sum, { ms }) => sum + ms, 0), breakdown };
    },
  };
}

type Dice = Map<Fault, () => number>;

function strikes(one: Fault, dice: Dice): boolean {
  return one.rate === undefined || (dice.get(one)?.() ?? 1) < one.rate;
}

function matches(api: string, names: readonly string[]): boolean {
  return names.includes(api) || (api === '*' && !names.some(isNoApi));
}

function isNoApi(name: string): boolean {
  return isTokenPath(name) || name.startsWith('database.');
}
