import { spawn } from 'node:child_process';
import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { inRoot } from '../lib/paths';
import { sampleEvents } from '../lib/sample-events';
import type { Emulator } from '../local-wechat';

/** The owner that the demo settings list: no call for the role of another. */
const OWNER = { openid: 'o-demo-owner', source: 'wx_client' };
/** What WeChat's pushes look like to a function. */
const WECHAT = { openid: '', source: 'wx_unknown' };

/** A process of its own that runs one of the .js files of this folder and prints its figures as JSON. */
export async function measured<T>(
  script: 'cold' | 'warm',
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<T> {
  const child = spawn(process.execPath, [inRoot(`scripts/bench/${script}.js`), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script}.js ${args.join(' ')} ended with ${code}:\n${printed}`);
  // The function's own log lines come first.
  return JSON.parse(printed.trim().split('\n').pop() ?? '') as T;
}

export const environmentOf = (local: Emulator, { name, role }: AnyContract) =>
  local.environmentFor(name, role === 'push' ? WECHAT : OWNER);

/** Where the sample works through whatever is due, the least it can be asked for. */
const LEAST: Record<string, object> = { reconcile: { limit: 1 } };

export const eventOf = ({ name }: AnyContract) =>
  JSON.stringify(LEAST[name] ?? sampleEvents(name)[0]?.event ?? {});
