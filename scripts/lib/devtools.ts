import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

type Env = Record<string, string | undefined>;

const MAC = '/Applications/wechatwebdevtools.app/Contents/MacOS/cli';

/** Where the command-line tool of WeChat DevTools may be. One that is named is the only one looked for. */
export function devtoolsPlaces(env: Env, platform: NodeJS.Platform = process.platform): string[] {
  if (env.WECHAT_DEVTOOLS_CLI) return [env.WECHAT_DEVTOOLS_CLI];
  if (platform === 'darwin') return [MAC];
  if (platform !== 'win32') return [];
  const roots = [env['ProgramFiles(x86)'], env.ProgramFiles].filter((root) => root !== undefined);
  return roots.map((root) => path.win32.join(root, 'Tencent', '微信web开发者工具', 'cli.bat'));
}

export function findDevtools(env: Env): string | undefined {
  return devtoolsPlaces(env).find((place) => existsSync(place));
}

/** Without --remote-npm-install: a bundle is complete. One function a call: several at once are sometimes refused. */
export function uploadArgs(env: string, name: string, project: string): string[] {
  return ['cloud', 'functions', 'deploy', '--env', env, '--names', name, '--project', project];
}

export type UploadResult = 'done' | 'busy' | { failed: string };

/** What an upload came to. The tool ends with 0 after many failures, so its words count as well. */
export function judgeUpload(status: number | null, output: string): UploadResult {
  if (/(Updating|Creating)\s*状态|is (updating|creating)/i.test(output)) return 'busy';
  if (/service port disabled|服务端口已关闭|IDE service port/i.test(output))
    return { failed: '微信开发者工具没有打开服务端口：请在「设置 → 安全设置 → 服务端口」打开，再运行一次。' };
  if (/需要重新登录|please log ?in|not logged in|未登录|login required/i.test(output))
    return { failed: '微信开发者工具没有登录：请先扫码登录，再运行一次。' };
  if (status === 0 && !/\[error\]/i.test(output)) return 'done';
  return { failed: `微信开发者工具没有上传成功，它说：\n${output.trim() || '（没有输出）'}` };
}

/** Runs the tool and waits; a function that was only just changed makes it busy for some seconds. */
export async function uploadByDevtools(cli: string, args: string[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { status, stdout, stderr, error } = runCli(cli, args);
    if (error) throw new Error(`微信开发者工具的命令行运行不了：${error.message}`);
    const result = judgeUpload(status, `${stdout}\n${stderr}`);
    if (result === 'done') return;
    if (result !== 'busy') throw new Error(result.failed);
    if (attempt === ATTEMPTS) throw new Error('云函数一直在更新中，请过几分钟再运行一次。');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

const ATTEMPTS = 4;
const PAUSE_MS = 15_000;
const TIMEOUT_MS = 5 * 60_000;

function runCli(cli: string, args: string[]) {
  const options = { encoding: 'utf8', timeout: TIMEOUT_MS } as const;
  // Node refuses to start a .bat without a shell; nothing here contains a quote.
  return /\.(bat|cmd)$/i.test(cli)
    ? spawnSync([cli, ...args].map((part) => `"${part}"`).join(' '), { ...options, shell: true })
    : spawnSync(cli, args, options);
}
