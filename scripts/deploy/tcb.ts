import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../paths';
import { tool } from './tools';
import { type Change, differs, diffVariables, mergeVariables, redact, type Variables } from './variables';

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

/**
 * Merges variables into those a function has in the cloud. The CLI can only replace the whole set without asking
 * (`--yes`), so it is read first, written back complete, and read again to see that nothing got lost. The files in
 * between hold secrets: they are in a folder of this user alone and do not outlive the call.
 */
export function mergeByTcb(env: string, name: string, wanted: Variables): Change[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'wx-logistics-'));
  try {
    const before = readVariables(env, name, path.join(folder, 'before.json'), wanted);
    const changes = diffVariables(before, wanted);
    if (!differs(changes)) return changes;
    const merged = mergeVariables(before, wanted);
    const config = path.join(folder, 'cloudbaserc.json');
    const functions = [{ name, envVariables: merged }];
    writeFileSync(config, JSON.stringify({ version: '2.0', envId: env, functions }), { mode: 0o600 });
    quietly(['fn', 'config', 'update', name, '--yes', '-e', env, '--config-file', config], merged);
    const after = readVariables(env, name, path.join(folder, 'after.json'), merged);
    const lost = Object.keys(merged).filter((variable) => after[variable] !== merged[variable]);
    if (lost.length)
      throw new Error(`云函数 ${name} 的环境变量没有写成：${lost.join('、')}。请在云开发控制台核对。`);
    return changes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const TCB = '@cloudbase/cli/bin/tcb';

function readVariables(env: string, name: string, file: string, secrets: Variables): Variables {
  const output = quietly(['config', 'pull', 'fn', name, '--yes', '-e', env, '-o', file], secrets);
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

/** Runs the CLI unseen: what it prints may hold what it was given. */
function quietly(args: string[], secrets: Variables): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool(TCB), ...args], {
    cwd: inRoot(),
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  const output = redact(`${stdout}${stderr}`, Object.values(secrets)).trim();
  if (status !== 0) throw new Error(`云开发命令行没有做成，它说：\n${output}`);
  return output;
}
