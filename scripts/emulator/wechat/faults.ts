import * as v from 'valibot';
import { isTokenPath } from '../https/token-paths';

const MAX_LATENCY_MS = 120_000;

const name = v.pipe(v.string(), v.minLength(1));
/** Absent: until the switches are changed or reset. */
const times = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

const fault = v.variant('kind', [
  v.strictObject({
    api: name,
    kind: v.literal('errcode'),
    errcode: v.pipe(v.number(), v.integer(), v.notValue(0)),
    errmsg: v.optional(v.string()),
    times,
  }),
  v.strictObject({
    api: name,
    kind: v.literal('latency'),
    ms: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_LATENCY_MS)),
    times,
  }),
  v.strictObject({
    api: name,
    kind: v.picklist(['dropBefore', 'dropAfter', 'http502', 'brokenJson', 'emptyReply']),
    times,
  }),
]);

/**
 * `api` is `logistics.<method>`, an HTTPS path, `database.<action>`, `database.*`, or `*` for every API of WeChat: the
 * token endpoints and the database are none.
 */
export type Fault = v.InferOutput<typeof fault>;
export type Breakdown = Exclude<Fault, { kind: 'latency' }>;
export type InjectedCode = Extract<Fault, { kind: 'errcode' }>;

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
}

export function createFaults(): Faults {
  let faults: Fault[] = [];

  function use(used: Fault) {
    if (used.times !== undefined) used.times--;
    faults = faults.filter(({ times }) => times !== 0);
  }

  return {
    list: () => structuredClone(faults),
    set(list) {
      faults = structuredClone(list);
    },
    take(names) {
      const matching = faults.filter(({ api }) => matches(api, names));
      const latencies = matching.filter((one) => one.kind === 'latency');
      const breakdown = matching.find((one) => one.kind !== 'latency');
      for (const used of breakdown ? [...latencies, breakdown] : latencies) use(used);
      return { delayMs: latencies.reduce((sum, { ms }) => sum + ms, 0), breakdown };
    },
  };
}

function matches(api: string, names: readonly string[]): boolean {
  return names.includes(api) || (api === '*' && !names.some(isNoApi));
}

function isNoApi(name: string): boolean {
  return isTokenPath(name) || name.startsWith('database.');
}
