import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './browser';
import { build } from './build/index';
import { dist, inRoot } from './paths';
import { buildPreview } from './preview/index';

/** The code that runs in a browser is checked against a browser's types, the rest against Node's and WeChat's. */
const TYPED = ['.', 'scripts/preview/runtime', 'scripts/preview/frame', 'scripts/emulator/console/client'];

/** `npm test`: types, lint, build, then unit, integration and browser tests. */
export async function main(args: string[]): Promise<void> {
  for (const project of TYPED) step('types', 'typescript/bin/tsc', ['--noEmit', '-p', project]);
  step('lint', '@biomejs/biome/bin/biome', ['ci', '.']);
  await build();
  await buildPreview({ miniprogramDir: dist('miniprogram'), outDir: dist('preview') });
  ensureBrowser();
  runJest(args);
}

function step(title: string, script: string, args: string[]): void {
  console.log(`${title}: ${path.basename(script)} ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, [inRoot('node_modules', script), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${title} failed, see above`);
}

/** Most tests wait for processes of their own, so that even two cores bear two at a time. */
const WORKERS = Math.max(2, availableParallelism() - 1);

function runJest(args: string[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'wx-logistics-'));
  const report = path.join(folder, 'jest.json');
  const jest = inRoot('node_modules/jest/bin/jest.js');
  const { status } = spawnSync(
    process.execPath,
    [jest, '--forceExit', `--maxWorkers=${WORKERS}`, '--json', '--outputFile', report, ...args],
    {
      stdio: ['inherit', 'ignore', 'inherit'],
    },
  );
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true });
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
  if (status !== 0 || numTotalTests === 0) process.exit(1);
}
