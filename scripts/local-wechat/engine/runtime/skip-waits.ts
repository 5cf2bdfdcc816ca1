import { setTimeout as pause } from 'node:timers/promises';
import type { MovableClock } from '../clock/clock';
import type { Visits } from './visits';
import type { Worker } from './worker';

/** Between two looks, in milliseconds; what is still the same at the second one is at rest. */
const LOOK_AGAIN_MS = 3;

export interface WaitSkipper {
  on: boolean;
  /** Somebody began to work. */
  notice(): void;
}

/**
 * While functions are at work and all of them only wait — for a timer of their own, their time limit, or an answer
 * that sleeps — the clock goes on to what is due first. What functions do takes as long as it takes, and no time of a
 * busy machine is skipped: only waiting costs nothing.
 */
export function createWaitSkipper(
  clock: MovableClock,
  visits: Visits,
  busy: ReadonlySet<Worker>,
): WaitSkipper {
  let running = false;

  /** undefined: somebody does something. */
  async function lookAround(): Promise<{ picture: string; dueIn: number } | undefined> {
    const workers = [...busy];
    const looks = await Promise.all(workers.map((worker) => worker.look()));
    const dues = [clock.dueIn()];
    const picture: unknown[] = [];
    for (const [at, look] of looks.entries()) {
      const { token = '', requestId } = workers[at] ?? {};
      const { seen, closed, awake } = visits.of(token);
      if (!look || look.works || look.elsewhere || awake) return undefined;
      if (look.begun !== seen || look.ended !== closed) return undefined;
      picture.push([token, requestId, seen, closed, look.started]);
      dues.push(look.dueIn);
    }
    if (workers.length !== busy.size || !workers.every((worker) => busy.has(worker))) return undefined;
    return { picture: JSON.stringify(picture), dueIn: Math.min(...dues) };
  }

  async function watch(isOn: () => boolean) {
    let before: string | undefined;
    while (isOn() && busy.size) {
      await pause(LOOK_AGAIN_MS);
      const seen = await lookAround();
      if (seen && seen.picture === before && isOn()) {
        const ms = Math.ceil(Math.max(0, seen.dueIn)) + 1;
        clock.advance(ms / 1000);
        for (const worker of busy) worker.skip(ms);
      }
      before = seen?.picture;
    }
    running = false;
  }

  const skipper: WaitSkipper = {
    on: false,
    notice() {
      if (running || !skipper.on) return;
      running = true;
      void watch(() => skipper.on);
    },
  };
  return skipper;
}
