import type { Clock, StateSlot } from '../types';

export interface MovableClock extends Clock {
  /** Milliseconds this clock is ahead of the machine's. */
  readonly offsetMs: number;
  advance(seconds: number): void;
  reset(): void;
}

/** The machine's clock plus an offset that survives a restart. */
export function createClock(slot: StateSlot<{ offsetMs: number }>): MovableClock {
  function moveTo(offsetMs: number) {
    slot.value = { offsetMs };
    slot.changed();
  }
  return {
    now: () => Date.now() + slot.value.offsetMs,
    get offsetMs() {
      return slot.value.offsetMs;
    },
    advance: (seconds) => moveTo(slot.value.offsetMs + Math.round(seconds * 1000)),
    reset: () => moveTo(0),
  };
}
