import { randomBytes, randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { MovableClock } from '../clock/clock';
import type { Bundles } from './bundles';
import { type Caller, instanceEnvironment, invocationVariables, type Overrides } from './environment';
import { createGate } from './gate';
import type { Limits } from './limits';
import { createLogRing, type LogRing } from './log-ring';
import { createPool, type Pool } from './pool';
import { createWaitSkipper, type WaitSkipper } from './skip-waits';
import type { Visits } from './visits';
import { type RunOutcome, startWorker, type Worker } from './worker';

export interface RuntimeOptions {
  root: string;
  /** Where the local WeChat answers; known once it listens. */
  origin(): string;
  bundles: Bundles;
  clock: MovableClock;
  visits: Visits;
  environment: Overrides;
  /** Asked for at each start of an instance. */
  limits(): Limits;
  /** Events at the same time, and instances of one function. */
  atOnce?: number;
}

export interface Invoked {
  requestId: string;
  outcome: RunOutcome | { kind: 'notFound' };
}

export interface Runtime {
  invoke(name: string, event: unknown, caller: Caller): Promise<Invoked>;
  /** Which function the instance with this WX_API_TOKEN runs. */
  functionOf(token: string): string | undefined;
  /** The event that instance is handling; empty for an instance somebody else started. */
  requestOf(token: string): string;
  /** Environment of an instance of the function that somebody else starts, such as the bench. */
  environmentFor(name: string, caller: Caller): NodeJS.ProcessEnv;
  /** Variables over the demo settings; instances started from now on see them. */
  environment: { get(): Overrides; change(overrides: Overrides): void; reset(): void };
  /** Kills one busy instance of the function; false where none is busy. */
  kill(name: string, pick: number): boolean;
  /** Whether time that everybody only waits is skipped. */
  waits: Pick<WaitSkipper, 'on'>;
  logs: LogRing;
  recycle(): void;
  stop(): Promise<void>;
}

/** A cloud has a machine for each instance; here they share this one, and too many at once would all be late. */
const AT_ONCE = Math.max(8, 4 * availableParallelism());

/** Runs the built bundles as the platform does: one process per instance, one event at a time. */
export function createRuntime({
  root,
  origin,
  bundles,
  clock,
  visits,
  environment,
  limits,
  atOnce,
}: RuntimeOptions): Runtime {
  const pools = new Map<string, Pool>();
  const functionByToken = new Map<string, string>();
  const workerByToken = new Map<string, Worker>();
  const busy = new Set<Worker>();
  const waits = createWaitSkipper(clock, visits, busy);
  const logs = createLogRing();
  const gate = createGate(atOnce ?? AT_ONCE);
  let overrides = { ...environment };

  function admit(name: string): string {
    const token = randomBytes(24).toString('hex');
    functionByToken.set(token, name);
    return token;
  }

  function start(name: string) {
    const token = admit(name);
    const worker = startWorker({
      root,
      origin: origin(),
      token,
      functionName: name,
      bundle: bundles.find(name) ?? '',
      environment: instanceEnvironment(origin(), token, overrides),
      limits: limits(),
      log: logs.add,
    });
    workerByToken.set(token, worker);
    worker.exited.then(() => {
      functionByToken.delete(token);
      workerByToken.delete(token);
    });
    return worker;
  }

  function poolOf(name: string): Pool {
    const pool =
      pools.get(name) ??
      createPool(
        () => start(name),
        () => bundles.version(name),
        atOnce,
      );
    pools.set(name, pool);
    return pool;
  }

  function recycle() {
    for (const pool of pools.values()) pool.recycle();
  }

  function override(next: Overrides) {
    overrides = next;
    recycle();
  }

  return {
    async invoke(name, event, caller) {
      const requestId = randomUUID();
      if (!bundles.find(name)) return { requestId, outcome: { kind: 'notFound' } };
      const outcome = await gate(() =>
        poolOf(name).use(async (worker) => {
          busy.add(worker);
          waits.notice();
          const variables = invocationVariables(caller);
          return worker
            .run({ requestId, event, variables, clockOffsetMs: () => clock.offsetMs })
            .finally(() => busy.delete(worker));
        }),
      );
      return { requestId, outcome };
    },
    functionOf: (token) => functionByToken.get(token),
    requestOf: (token) => workerByToken.get(token)?.requestId ?? '',
    environmentFor: (name, caller) => ({
      ...instanceEnvironment(origin(), admit(name), overrides),
      ...invocationVariables(caller),
    }),
    kill: (name, pick) => pools.get(name)?.killOne(pick) ?? false,
    environment: {
      get: () => ({ ...overrides }),
      change: (more) => override({ ...overrides, ...more }),
      reset: () => override({ ...environment }),
    },
    waits,
    logs,
    recycle,
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
}
