import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lockFolder } from './lock';

describe('the lock of a data folder', () => {
  let directory: string;
  const file = () => path.join(directory, 'lock');
  const lockedBy = (pid: number | string) => writeFileSync(file(), `${pid}\n`);

  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('is there while the folder is in use, and lets nobody else in, not even the same process', () => {
    const release = lockFolder(directory);
    expect(readFileSync(file(), 'utf8')).toBe(`${process.pid}\n`);
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(() => lockFolder(path.join(directory, '..', path.basename(directory)))).toThrow('DATA_DIR');
    release();
    expect(existsSync(file())).toBe(false);
    lockFolder(directory)();
  });

  it('is given back once: a second time would take it from whoever has it now', () => {
    const first = lockFolder(directory);
    first();
    lockedBy(process.ppid);
    first();
    expect(existsSync(file())).toBe(true);
  });

  it('of a process that runs is told in Chinese and English, with its number', () => {
    lockedBy(process.ppid);
    expect(() => lockFolder(directory)).toThrow(
      new RegExp(
        `正被另一个本地微信\\(进程 ${process.ppid}\\)使用:请先停掉它[\\s\\S]*in use by another local WeChat \\(process ${process.ppid}\\): stop it`,
      ),
    );
    expect(readFileSync(file(), 'utf8')).toBe(`${process.ppid}\n`);
  });

  it('holds nobody up once its process was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    await once(child, 'spawn');
    lockedBy(child.pid as number);
    expect(() => lockFolder(directory)).toThrow(String(child.pid));
    child.kill('SIGKILL');
    await once(child, 'exit');
    lockFolder(directory)();
  });

  it.each([
    ['', 'empty'],
    ['-1', 'no process'],
    ['0', 'nobody'],
    ['not a number', 'damaged'],
  ])('that says %j (%s) holds nobody up', (text) => {
    lockedBy(text);
    lockFolder(directory)();
  });

  it('of an earlier process with the same number, as every start of a container has, holds nobody up', () => {
    lockedBy(process.pid);
    lockFolder(directory)();
  });

  it('from before the machine started holds nobody up: the number is somebody else’s by now', () => {
    lockedBy(process.ppid);
    const before = Date.now() / 1000 - os.uptime() - 60;
    utimesSync(file(), before, before);
    lockFolder(directory)();
  });
});
