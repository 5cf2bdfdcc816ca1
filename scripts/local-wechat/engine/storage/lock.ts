import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Folders this very process holds: its own number in a lock may also be that of one that was killed. */
const held = new Set<string>();

/**
 * Takes a data folder for this process alone and returns what gives it back. Throws a sentence for people where another
 * process has it; a lock whose process is gone, or is older than the machine's last start, holds nobody up.
 */
export function lockFolder(directory: string): () => void {
  const folder = path.resolve(directory);
  const file = path.join(folder, 'lock');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!take(file)) {
    const holder = holderOf(file);
    if (held.has(folder) || isElsewhere(holder)) throw new Error(inUse(folder, file, holder));
    rmSync(file, { force: true });
    if (!take(file)) throw new Error(inUse(folder, file, holderOf(file)));
  }
  held.add(folder);
  return () => {
    if (held.delete(folder)) rmSync(file, { force: true });
  };
}

/** False where somebody has it; one of two at once gets it. */
function take(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The process that wrote the lock; NaN where that is not to be known, or cannot be any more. */
function holderOf(file: string): number {
  const started = Date.now() - os.uptime() * 1000;
  try {
    if (statSync(file).mtimeMs < started) return Number.NaN;
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
}

function isElsewhere(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one, too.
    return codeOf(error) === 'EPERM';
  }
}

const inUse = (folder: string, file: string, pid: number) =>
  `数据文件夹 ${folder} 正被另一个本地微信(进程 ${pid})使用:请先停掉它,或者用环境变量 DATA_DIR 换一个文件夹;如果并没有,请删掉 ${file}。\n` +
  `The data folder ${folder} is in use by another local WeChat (process ${pid}): stop it, or choose another folder with the environment variable DATA_DIR; if there is none, delete ${file}.`;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
