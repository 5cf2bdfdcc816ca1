import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { inRoot } from '../lib/paths';
import { inSecretFolder } from './secret-folder';
import { tool } from './tools';
import {
  type Change,
  differs,
  diffVariables,
  mergeVariables,
  redact,
  sameVariables,
  type Variables,
} from './variables';

/** Where the generated configuration is written. */
export const CONFIG = 'dist/deploy/cloudbaserc.json';

export const deployArgs = (env: string, name: string): string[] => [
  'fn',
  'deploy',
  name,
  '--force',
  '--yes',
  '-e',
  env,
  '--config-file',
  CONFIG,
];

/** Logging in may need the terminal, so this one sees it. */
export function deployByTcb(env: string, name: string): void {
  const { status } = spawnSync(process.execPath, [tool(TCB), ...deployArgs(env, name)], {
    cwd: inRoot(),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`云函数 ${name} 没有部署成功，原因见上；处理后再运行一次，会从它继续。`);
}

/** Runs the CLI unseen and returns what it printed, without these secrets. */
export type RunTcb = (args: string[], secrets: Variables) => Promise<string>;

/** Somebody who edits in the console as often as this is asked to finish first. */
const MOST_LOOKS = 4;

/**
 * Merges variables into those a function has in the cloud. The CLI can only replace the whole set without asking
 * (`--yes`), so it is read first, read again right before it is written back complete, because somebody may be editing
 * it in the console, and once more to see that nothing got lost. The files in between hold secrets.
 */
export function mergeByTcb(
  env: string,
  name: string,
  wanted: Variables,
  run: RunTcb = quietly,
): Promise<Change[]> {
  return inSecretFolder(async (folder) => {
    const read = (secrets: Variables) =>
      readVariables(run, env, name, path.join(folder, 'pulled.json'), secrets);
    const config = path.join(folder, 'cloudbaserc.json');
    let before = await read(wanted);
    for (let looks = 1; looks < MOST_LOOKS; looks++) {
      const changes = diffVariables(before, wanted);
      if (!differs(changes)) return changes;
      const merged = mergeVariables(before, wanted);
      const functions = [{ name, envVariables: merged }];
      writeFileSync(config, JSON.stringify({ version: '2.0', envId: env, functions }), { mode: 0o600 });
      const now = await read(merged);
      if (sameVariables(now, before)) {
        await run(['fn', 'config', 'update', name, '--yes', '-e', env, '--config-file', config], merged);
        refuseLoss(name, merged, await read(merged));
        return changes;
      }
      before = now;
    }
    throw new Error(
      `云函数 ${name} 的环境变量正在被人修改，所以没有改动它们（不会冒险覆盖）。请等对方改完，再运行一次。`,
    );
  });
}

function refuseLoss(name: string, merged: Variables, after: Variables): void {
  const lost = Object.keys(merged).filter((variable) => after[variable] !== merged[variable]);
  if (lost.length)
    throw new Error(`云函数 ${name} 的环境变量没有写成：${lost.join('、')}。请在云开发控制台核对。`);
}

const TCB = '@cloudbase/cli/bin/tcb';

async function readVariables(
  run: RunTcb,
  env: string,
  name: string,
  file: string,
  secrets: Variables,
): Promise<Variables> {
  // What an earlier look left there is no answer to this one.
  rmSync(file, { force: true });
  const output = await run(['config', 'pull', 'fn', name, '--yes', '-e', env, '-o', file], secrets);
  const functions = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).functions : [];
  const found = pulledVariables(functions, name);
  if (!found)
    throw new Error(
      `读不到云函数 ${name} 现有的环境变量，所以没有改动它们（不会冒险覆盖）。函数若已在控制台删除，请运行 npm run deploy -- --only=${name} --all。${output && `\n${output}`}`,
    );
  return found;
}

/**
 * The variables in what the CLI pulled; undefined where that is not the cloud's answer. For a function it does not find
 * the CLI makes a configuration up, and that one tells no memory size.
 */
export function pulledVariables(
  functions: { name: string; memorySize?: number; envVariables?: Variables }[],
  name: string,
): Variables | undefined {
  const found = functions.find((one) => one.name === name);
  return found?.memorySize ? (found.envVariables ?? {}) : undefined;
}

async function quietly(args: string[], secrets: Variables): Promise<string> {
  const { status, output } = await finished(
    spawn(process.execPath, [tool(TCB), ...args], { cwd: inRoot(), stdio: ['inherit', 'pipe', 'pipe'] }),
  );
  const words = redact(output, Object.values(secrets)).trim();
  if (status !== 0) throw new Error(`云开发命令行没有做成，它说：\n${words}`);
  return words;
}

/** Waits for a program, which does not outlive this one: it could write its secrets down after all. */
function finished(child: ChildProcessByStdio<null, Readable, Readable>) {
  const kill = () => child.kill('SIGKILL');
  process.prependOnceListener('exit', kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  }).finally(() => process.off('exit', kill));
}
