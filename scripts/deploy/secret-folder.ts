import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

/** Whatever asks a process to end; SIGBREAK and SIGHUP are what closing its window means to Windows. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/**
 * Lends a folder of this user alone for files with secrets. It is gone when `use` is over, and also when the process is
 * interrupted or ends in the middle of it.
 */
export async function inSecretFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wx-logistics-'));
  // Windows does not remove what another program, just ended, still holds open.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  const end = (signal: NodeJS.Signals) => process.exit(128 + (constants.signals[signal] ?? 0));
  process.once('exit', remove);
  for (const signal of ENDINGS) process.once(signal, end);
  try {
    return await use(folder);
  } finally {
    for (const signal of ENDINGS) process.off(signal, end);
    process.off('exit', remove);
    remove();
  }
}
