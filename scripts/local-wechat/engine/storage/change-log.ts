import { appendFileSync, readFileSync } from 'node:fs';
import { setAside } from './damaged';
import { writeAtomically } from './write-atomically';

export interface Codec<Change> {
  /** One line of text. */
  stringify(change: Change): string;
  /** Throws when the line makes no sense. */
  parse(line: string): Change;
}

/**
 * Changes in their order, each one line of a file. A change costs what it weighs, however much is kept, and is
 * with the operating system before `append` returns: killing the process loses nothing.
 */
export interface ChangeLog<Change> {
  /** What was kept from before. */
  readonly kept: readonly Change[];
  /** Lines in the file now. */
  readonly length: number;
  append(changes: readonly Change[]): void;
  /** Replaces everything by a shorter way to say the same. */
  rewrite(changes: readonly Change[]): void;
}

export function openChangeLog<Change>(
  file: string,
  codec: Codec<Change>,
  warn: (text: string) => void,
): ChangeLog<Change> {
  const kept = read(file, codec, warn);
  let length = kept.length;

  const textOf = (changes: readonly Change[]) =>
    changes.map((change) => `${codec.stringify(change)}\n`).join('');

  function attempt(write: () => void) {
    try {
      write();
    } catch (error) {
      warn(`${file} 写不进去 (cannot be written): ${(error as Error).message}`);
    }
  }

  return {
    kept,
    get length() {
      return length;
    },
    append(changes) {
      if (changes.length === 0) return;
      length += changes.length;
      attempt(() => appendFileSync(file, textOf(changes), { mode: 0o600 }));
    },
    rewrite(changes) {
      length = changes.length;
      attempt(() => writeAtomically(file, textOf(changes)));
    },
  };
}

function read<Change>(file: string, codec: Codec<Change>, warn: (text: string) => void): Change[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  // A line without an end was being written when the process ended; the next one must not grow onto it.
  if (whole !== text) writeAtomically(file, whole);
  try {
    return whole
      .split('\n')
      .slice(0, -1)
      .map((line) => codec.parse(line));
  } catch {
    setAside(file, warn);
    return [];
  }
}
