import { spawn } from 'node:child_process';
import path from 'node:path';
import { inRoot } from './paths';

/** The code that runs in a browser is checked against a browser's types, the rest against Node's and WeChat's. */
const TYPED = [
  '.',
  'scripts/phone/runtime',
  'scripts/phone/frame',
  'scripts/local-wechat/engine/console/client',
];

/** Types, then lint; throws at the first that fails. */
export async function checkSource(): Promise<void> {
  for (const project of TYPED) await step('types', 'typescript/bin/tsc', ['--noEmit', '-p', project]);
  await step('lint', '@biomejs/biome/bin/biome', ['ci', '.']);
}

async function step(title: string, script: string, args: string[]): Promise<void> {
  console.log(`${title}: ${path.basename(script)} ${args.join(' ')}`);
  const child = spawn(process.execPath, [inRoot('node_modules', script), ...args], { stdio: 'inherit' });
  const status = await new Promise((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new Error(`${title} failed, see above`);
}
