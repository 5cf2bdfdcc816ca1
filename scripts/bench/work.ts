import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyProject } from '../lib/copy';
import { medianOf } from './medians';

/** Medians in milliseconds, of this machine only. */
export interface WorkFigures {
  /** `npm run build`, dependencies installed: what it says of itself. */
  buildMs: number;
  /** `npm run dev`: from a changed file of one function to its new bundle. */
  rebuildMs: number;
  /** `npm start`: from the start of the command to its line `ready`. */
  readyMs: number;
}

const FUNCTION = 'getQuota';
const PATIENCE_MS = 60_000;

/** Works in a copy of the project, so that nobody's files are touched. */
export async function benchWork(folder: string, repeats: number): Promise<WorkFigures> {
  const copy = path.join(folder, 'project');
  copyProject(copy);
  const figures = { buildMs: [] as number[], rebuildMs: [] as number[], readyMs: [] as number[] };
  for (let round = 0; round < repeats; round++) {
    const built = await run(copy, 'build', /built dist\/ in (\d+) ms/);
    figures.buildMs.push(Number(built.found[1]));
    const started = performance.now();
    const start = await run(copy, 'start', /^ready /m);
    figures.readyMs.push(performance.now() - started);
    await ended(start.child);
  }
  const { child } = await run(copy, 'dev', /^ready /m);
  for (let round = 0; round <= repeats; round++) {
    const ms = await rebuilt(copy, round);
    // From the second change on the tools know the function.
    if (round > 0) figures.rebuildMs.push(ms);
    await sleep(4000);
  }
  await ended(child);
  return {
    buildMs: medianOf(figures.buildMs),
    rebuildMs: medianOf(figures.rebuildMs),
    readyMs: medianOf(figures.readyMs),
  };
}

async function rebuilt(copy: string, round: number): Promise<number> {
  const source = path.join(copy, 'cloudfunctions/logistics', FUNCTION, 'index.ts');
  const bundle = path.join(copy, 'dist/cloudfunctions', FUNCTION, 'index.js');
  const marker = `change-${round}-${process.pid}`;
  const changed = `${readFileSync(source, 'utf8')}\nconsole.debug('${marker}');\n`;
  const started = performance.now();
  writeFileSync(source, changed);
  for (let before = 0; performance.now() - started < PATIENCE_MS; await sleep(2)) {
    const { mtimeMs = 0 } = statSync(bundle, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== before && mtimeMs && readFileSync(bundle, 'utf8').includes(marker))
      return performance.now() - started;
    before = mtimeMs;
  }
  throw new Error(`${FUNCTION} was not rebuilt`);
}

/** Runs a command of the copy until it prints what is awaited. */
async function run(
  cwd: string,
  command: string,
  awaited: RegExp,
): Promise<{ child: ChildProcess; found: RegExpExecArray }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', command], {
    cwd,
    env: { ...process.env, PORT: '0', DATA_DIR: path.join(cwd, '.data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const found = await new Promise<RegExpExecArray>((resolve, reject) => {
    const failed = () => reject(new Error(`npm run ${command} did not print ${awaited}:\n${printed}`));
    const timer = setTimeout(failed, PATIENCE_MS);
    const read = (chunk: Buffer) => {
      printed += chunk;
      const match = awaited.exec(printed);
      if (match) {
        clearTimeout(timer);
        resolve(match);
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', failed);
  });
  return { child, found };
}

function ended(child: ChildProcess): Promise<unknown> {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  return exit;
}
