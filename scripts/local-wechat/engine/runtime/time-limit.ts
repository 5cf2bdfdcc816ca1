export interface TimeLimit {
  leftMs(): number;
  /** So much of it has passed at once. */
  skip(ms: number): void;
  clear(): void;
}

/** Calls `over` after so many milliseconds. */
export function timeLimit(ms: number, over: () => void): TimeLimit {
  let at = performance.now() + ms;
  let timer = setTimeout(over, ms);
  const leftMs = () => at - performance.now();
  return {
    leftMs,
    skip(skipped) {
      at -= skipped;
      clearTimeout(timer);
      timer = setTimeout(over, Math.max(0, leftMs()));
    },
    clear: () => clearTimeout(timer),
  };
}
