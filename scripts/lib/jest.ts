import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from './paths';

export type Project = 'unit' | 'integration' | 'browser';

/** What a run of jest came to. */
export interface Tested {
  passed: number;
  failed: number;
  ok: boolean;
}

/** Runs the tests of these projects, so many files at a time, with jest's further arguments. Reports on stderr. */
export async function runJest(projects: Project[], workers: number, args: string[]): Promise<Tested> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wx-logistics-'));
  const report = path.join(folder, 'jest.json');
  const child = spawn(
    process.execPath,
    [
      inRoot('node_modules/jest/bin/jest.js'),
      ...['--forceExit', '--passWithNoTests', '--json', '--outputFile', report],
      `--maxWorkers=${workers}`,
      ...['--selectProjects', ...projects],
      ...args,
    ],
    { stdio: ['inherit', 'ignore', 'inherit'] },
  );
  const status = await new Promise((resolve) => child.once('exit', resolve));
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true });
  return { passed: numPassedTests, failed: numFailedTests, ok: status === 0 };
}

/** Says what came of all runs; throws where a test failed, or where none ran. */
export function sumUp(runs: Tested[]): void {
  const count = (key: 'passed' | 'failed') => runs.reduce((sum, run) => sum + run[key], 0);
  console.log(`${count('passed')} passed, ${count('failed')} failed`);
  if (!runs.every(({ ok }) => ok)) throw new Error('tests failed, see above');
  if (count('passed') === 0) throw new Error('no test ran');
}
