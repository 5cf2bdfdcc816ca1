const KEPT = 500;

export interface LogLine {
  /** ISO 8601, on the machine's clock. */
  at: string;
  function: string;
  /** Of the event being handled; empty before the first. */
  requestId: string;
  stream: 'stdout' | 'stderr';
  text: string;
}

export interface LogRing {
  add(line: Omit<LogLine, 'at'>): void;
  /** Oldest first, the last 500. */
  list(): LogLine[];
  clear(): void;
}

export function createLogRing(): LogRing {
  let lines: LogLine[] = [];
  return {
    add(line) {
      lines.push({ at: new Date().toISOString(), ...line });
      if (lines.length > KEPT) lines.shift();
    },
    list: () => [...lines],
    clear() {
      lines = [];
    },
  };
}
