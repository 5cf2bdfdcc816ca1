import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { StateSlot } from '../types';
import { type ChangeLog, type Codec, openChangeLog } from './change-log';
import { setAside } from './damaged';
import { writeAtomically } from './write-atomically';

/** Larger states are written a moment later, so that a burst of changes costs one write. */
const SMALL_BYTES = 1_000_000;
const LATER_MS = 150;

export interface Store {
  /** The value kept under `name`, or `seed()` when there is none yet or the file cannot be read. */
  slot<T>(name: string, seed: () => T): StateSlot<T>;
  /** For what grows large: a file of changes instead of a value that is written anew. */
  log<Change>(name: string, codec: Codec<Change>): ChangeLog<Change>;
  /** Writes what is still waiting. */
  flush(): void;
}

export interface StoreOptions {
  /** Forget everything kept so far. */
  reset?: boolean;
  warn(text: string): void;
}

/** State as one JSON file per slot and one file of lines per log, readable by the owner of the folder only. */
export function openStore(directory: string, { reset, warn }: StoreOptions): Store {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const waiting = new Set<() => void>();

  function slot<T>(name: string, seed: () => T): StateSlot<T> {
    const file = path.join(directory, `${name}.json`);
    if (reset) rmSync(file, { force: true });
    let size = 0;
    let timer: NodeJS.Timeout | undefined;
    let scheduled = false;

    function write() {
      clearTimeout(timer);
      scheduled = false;
      waiting.delete(write);
      const text = JSON.stringify(kept.value);
      size = text.length;
      try {
        writeAtomically(file, text);
      } catch (error) {
        warn(`${file} 写不进去 (cannot be written): ${(error as Error).message}`);
      }
    }

    function writeOnce() {
      if (scheduled) write();
    }

    const kept: StateSlot<T> = {
      value: read<T>(file, warn) ?? seed(),
      changed() {
        if (scheduled) return;
        scheduled = true;
        waiting.add(write);
        // A microtask runs before the reply that reports the change can reach anybody.
        if (size < SMALL_BYTES) queueMicrotask(writeOnce);
        else timer = setTimeout(write, LATER_MS);
      },
    };
    return kept;
  }

  return {
    slot,
    log(name, codec) {
      const file = path.join(directory, `${name}.jsonl`);
      if (reset) rmSync(file, { force: true });
      return openChangeLog(file, codec, warn);
    },
    flush() {
      for (const write of [...waiting]) write();
    },
  };
}

function read<T>(file: string, warn: (text: string) => void): T | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return JSON.parse(text) as T;
  } catch {
    setAside(file, warn);
    return undefined;
  }
}
