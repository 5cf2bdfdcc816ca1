import { renameSync, rmSync, writeFileSync } from 'node:fs';

const TRIES = 10;
const PAUSE_MS = 20;
/** Windows refuses to replace a file that a virus scanner or an editor holds open at this moment. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Replaces `file` as a whole: a reader, or a crash half-way, sees the old text or the new one. */
export function writeAtomically(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text, { mode: 0o600 });
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(draft, file);
      return;
    } catch (error) {
      if (attempt === TRIES || !BUSY.has((error as NodeJS.ErrnoException).code ?? '')) {
        rmSync(draft, { force: true });
        throw error;
      }
      sleep(PAUSE_MS);
    }
  }
}

function sleep(ms: number) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
