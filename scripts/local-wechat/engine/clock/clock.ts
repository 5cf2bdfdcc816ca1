import type { Clock, StateSlot } from '../types';

export interface MovableClock extends Clock {
  /** Milliseconds this clock is ahead of the machine's. */
  readonly offsetMs: number;
  advance(seconds: number): void;
  reset(): void;
  /** Until so many milliseconds have passed on this clock: what is due when it jumps happens at once. */
  wait(ms: number): Promise<void>;
  /** Milliseconds until the first of these waits is over; Infinity: nobody waits. */
  dueIn(): number;
}

interface Sleeper {
  due: number;
  wake(): void;
}

/** The machine's clock plus an offset that survives a restart. */
export function createClock(slot: StateSlot<{ offsetMs: number }>): MovableClock {
  const asleep = new Set<Sleeper>();
  const now = () => Date.now() + slot.value.offsetMs;

  function moveTo(offsetMs: number) {
    slot.value = { offsetMs };
    slot.changed();
    const due = [...asleep].filter((sleeper) => sleeper.due <= now()).sort((a, b) => a.due - b.due);
    for (const sleeper of due) sleeper.wake();
  }
  return {
    now,
    get offsetMs() {
      return slot.value.offsetMs;
    },
    advance: (seconds) => moveTo(slot.value.offsetMs + Math.round(seconds * 1000)),
    reset: () => moveTo(0),
    dueIn: () => Math.min(...[...asleep].map(({ due }) => due)) - now(),
    wait: (ms) =>
      new Promise((resolve) => {
        const sleeper = { due: now() + ms, wake };
        const timer = setTimeout(wake, ms);
        asleep.add(sleeper);
        function wake() {
          clearTimeout(timer);
          asleep.delete(sleeper);
          resolve();
        }
      }),
  };
}
