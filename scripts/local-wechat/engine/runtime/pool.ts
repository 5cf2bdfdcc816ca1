import type { Worker } from './worker';

/** Instances of one function at the same time; further events wait their turn. */
const MAX_INSTANCES = 10;
const IDLE_MS = 60_000;

export interface Pool {
  /** Runs `work` with an instance nobody else is using. */
  use<T>(work: (worker: Worker) => Promise<T>): Promise<T>;
  /** Kills an instance that is at work, as a cloud may at any time; `pick` from 0 up to 1 chooses. False: none is. */
  killOne(pick: number): boolean;
  /** Lets events under way finish, and nothing start on the instances of now. */
  recycle(): void;
  /** Ends all instances at once. */
  stop(): Promise<void>;
}

interface Instance {
  worker: Worker;
  generation: string;
  rest?: NodeJS.Timeout;
}

/** `generation` changes when instances must not be used again: another bundle, another environment. */
export function createPool(
  start: () => Worker,
  generation: () => string,
  mostInstances = MAX_INSTANCES,
): Pool {
  const idle: Instance[] = [];
  const busy = new Set<Instance>();
  const queue: (() => void)[] = [];
  let epoch = 0;
  let stopped = false;
  const currentGeneration = () => `${epoch} ${generation()}`;

  function retire(instance: Instance) {
    clearTimeout(instance.rest);
    instance.worker.kill();
  }

  function takeIdle(): Instance | undefined {
    const now = currentGeneration();
    for (let instance = idle.pop(); instance; instance = idle.pop()) {
      clearTimeout(instance.rest);
      if (instance.worker.alive && instance.generation === now) return instance;
      retire(instance);
    }
    return undefined;
  }

  async function lease(): Promise<Instance> {
    while (busy.size >= mostInstances) await new Promise<void>((resolve) => queue.push(resolve));
    if (stopped) throw new Error('the runtime has stopped');
    const instance = takeIdle() ?? { worker: start(), generation: currentGeneration() };
    busy.add(instance);
    return instance;
  }

  function release(instance: Instance) {
    busy.delete(instance);
    if (instance.worker.alive && instance.generation === currentGeneration()) {
      instance.rest = setTimeout(() => {
        idle.splice(idle.indexOf(instance), 1);
        retire(instance);
      }, IDLE_MS);
      idle.push(instance);
    } else retire(instance);
    queue.shift()?.();
  }

  return {
    async use(work) {
      const instance = await lease();
      try {
        return await work(instance.worker);
      } finally {
        release(instance);
      }
    },
    killOne(pick) {
      const instance = [...busy][Math.floor(pick * busy.size)];
      instance?.worker.kill();
      return instance !== undefined;
    },
    recycle() {
      epoch++;
      for (const instance of idle.splice(0)) retire(instance);
    },
    async stop() {
      stopped = true;
      const all = [...idle.splice(0), ...busy];
      for (const instance of all) retire(instance);
      await Promise.all(all.map(({ worker }) => worker.exited));
    },
  };
}
