import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../build/index';
import { ensureBrowser } from '../lib/browser';
import { dist, inRoot } from '../lib/paths';
import { buildPreview } from '../phone';

/** The code that runs in a browser is checked against a browser's types, the rest against Node's and WeChat's. */
const TYPED = [
  '.',
  'scripts/phone/runtime',
  'scripts/phone/frame',
  'scripts/local-wechat/engine/console/client',
];

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

/** Functions and the local WeChat wait for each other, so two files at a time are as sure; a browser wants a core. */
const RUNS = [
  { projects: ['unit', 'integration'], workers: Math.max(2, availableParallelism() - 1) },
  { projects: ['browser'], workers: 1 },
];

function runJest(args: string[]): void {
  const sums = { passed: 0, failed: 0, total: 0, ok: true };
  for (const { projects, workers } of RUNS) {
    const folder = mkdtempSync(path.join(tmpdir(), 'wx-logistics-'));
    const report = path.join(folder, 'jest.json');
    const { status } = spawnSync(
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
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
    rmSync(folder, { recursive: true });
    sums.passed += numPassedTests;
    sums.failed += numFailedTests;
    sums.total += numTotalTests;
    sums.ok &&= status === 0;
  }
  console.log(`${sums.passed} passed, ${sums.failed} failed`);
  if (!sums.ok || sums.total === 0) process.exit(1);
}
