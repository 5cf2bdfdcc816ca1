import limits from '../../limits.json';

/** What the platform hands over beside the event. */
export interface InvocationContext {
  /** Until it ends the function. */
  getRemainingTimeInMillis?(): number;
}

/**
 * When an invocation has to have its answer ready. Made once, where the call enters, and handed to everything that
 * waits, so that no sum of waits reaches the function's limit. All figures are milliseconds.
 */
export interface Deadline {
  /** What is left; 0 or less: over. */
  left(): number;
  /** The same less so much, kept for what comes afterwards. */
  reserving(ms: number): Deadline;
  /** At most so much from now. */
  within(ms: number): Deadline;
  /** Waits so long, or for what is left. */
  pause(ms: number): Promise<void>;
}

/** What tells the time and lets it pass; tests have one that needs none. */
export interface Stopwatch {
  now(): number;
  pause(ms: number): Promise<void>;
}

const realTime: Stopwatch = {
  now: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** So many milliseconds from now. */
export function deadlineIn(ms: number, stopwatch: Stopwatch = realTime): Deadline {
  const at = stopwatch.now() + ms;
  const left = () => at - stopwatch.now();
  return {
    left,
    reserving: (reserve) => deadlineIn(left() - reserve, stopwatch),
    within: (most) => deadlineIn(Math.min(left(), most), stopwatch),
    pause: (pause) => stopwatch.pause(Math.max(0, Math.min(pause, left()))),
  };
}

/** For the answer to travel, and for a timer of a busy process to fire late. */
const MARGIN_MS = 1000;

/** A second before the platform ends the function; where it does not say when that is, by limits.json. */
export function deadlineOf(context?: InvocationContext): Deadline {
  const limit = limits.timeoutSeconds * 1000;
  const told = context?.getRemainingTimeInMillis?.();
  const remaining = typeof told === 'number' && told > 0 ? Math.min(told, limit) : limit;
  return deadlineIn(remaining - MARGIN_MS);
}
